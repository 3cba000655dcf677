import type { JsonObject } from '@paperwright/runtime'
import type { Preset } from '@paperwright/runtime/report'

/** A query's answer: a table or a chart, as a report's sheet has them, or one of its measures as one number. */
export interface ReportTile {
  report: string
  block: { kind: 'table' | 'chart' | 'number'; query: string; [setting: string]: unknown }
  /** Columns of twelve. */
  width: number
  /** What the report's parameters are given; those left out start from a preset: of the tile, or else of the report. */
  parameters?: JsonObject
  presets?: Record<string, Preset>
}

/** The first records of a saved view. */
export interface ListTile {
  list: { form: string; view: string }
  rows: number
  width: number
}

/** What someone wrote. */
export interface WordsTile {
  title?: string
  words: string
  width: number
}

export type Tile = ReportTile | ListTile | WordsTile

/** In place of a tile that whoever asks may not see; sent back, the stored one stays. */
export interface KeptTile {
  /** The place of the stored one, from 0. */
  kept: number
  width: number
}

export type ShownTile = Tile | KeptTile
