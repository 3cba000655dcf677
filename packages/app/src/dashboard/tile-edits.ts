import type { Json } from '@paperwright/runtime'
import type { ChosenParameters } from '@paperwright/runtime/kit'
import type { Preset } from '@paperwright/runtime/report'
import type { KeptTile, Tile } from '@paperwright/server'

/** A tile as it is shown, or one that whoever looks may not see. */
export type ShownTile = Tile | KeptTile

/** Widths that tiles come in, in columns of twelve. */
export const WIDTHS = [3, 4, 6, 8, 12]

/** The tile at a place, at another; the others close up. */
export function moveTile<Any>(tiles: readonly Any[], from: number, to: number): Any[] {
  const moved = tiles[from]
  if (!moved || to < 0 || to >= tiles.length) return [...tiles]
  return tiles.toSpliced(from, 1).toSpliced(to, 0, moved)
}

export function removeTile<Any>(tiles: readonly Any[], at: number): Any[] {
  return tiles.toSpliced(at, 1)
}

export function widenTile<Any extends ShownTile>(tiles: readonly Any[], at: number, width: number): Any[] {
  return tiles.map((tile, index) => (index === at ? { ...tile, width } : tile))
}

/** What a parameter of a tile starts from: the report's own start, another, or a value that stays. */
export type TileStart = { kind: 'own' } | { kind: 'preset'; preset: Preset } | { kind: 'fixed'; value: Json }

export function tileStart({ parameters, presets }: TileStarts, key: string): TileStart {
  const preset = presets?.[key]
  if (preset !== undefined) return { kind: 'preset', preset }
  const value = parameters?.[key]
  return value === undefined ? { kind: 'own' } : { kind: 'fixed', value }
}

/** What of a tile or schedule says how a report's parameters start. */
export type TileStarts = ChosenParameters

export function startsOf({ parameters, presets }: ChosenParameters): TileStarts {
  return { ...(parameters && { parameters }), ...(presets && { presets }) }
}

/** The starts with another for one parameter. */
export function setTileStart(starts: TileStarts, key: string, start: TileStart): TileStarts {
  const { [key]: _, ...parameters } = starts.parameters ?? {}
  const { [key]: __, ...presets } = starts.presets ?? {}
  if (start.kind === 'fixed') parameters[key] = start.value
  if (start.kind === 'preset') presets[key] = start.preset
  return {
    ...(Object.keys(parameters).length > 0 && { parameters }),
    ...(Object.keys(presets).length > 0 && { presets }),
  }
}

/** The tile at a place, with other starts. */
export function startTile(tiles: readonly ShownTile[], at: number, starts: TileStarts): ShownTile[] {
  return tiles.map((tile, index) => {
    if (index !== at || 'kept' in tile) return tile
    const { parameters: _, presets: __, ...rest } = tile
    return { ...rest, ...starts }
  })
}
