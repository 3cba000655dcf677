import type { Hatch } from '../../paper/page.ts'

/** Of axes and words. */
export const LINE = '#000000'
/** Of what only guides the eye. */
export const FAINT = '#c4c4c4'

/**
 * The fills of a chart's series: neighbours stay apart in a black-and-white copy. Options of charts name a fill by its
 * colour; on paper some of these are hatched instead.
 */
export const FILLS: readonly string[] = [
  '#4a4a4a',
  '#d0d0d0',
  '#8c8c8d',
  '#ffffff',
  '#9c9c9d',
  '#a8a8a8',
  '#6c6c6d',
  '#ececed',
]

/** Fills that are drawn on paper as lines over white. */
export const HATCHED: Readonly<Record<string, Hatch>> = {
  '#8c8c8d': { angle: 45, gap: 3.2 },
  '#9c9c9d': { angle: -45, gap: 3.2 },
  '#6c6c6d': { angle: 0, gap: 2.6 },
  '#ececed': { angle: 90, gap: 4 },
}

/** Lines that are told apart by their strokes and points. */
export const STROKES: readonly { type: 'solid' | number[]; symbol: string; width: number; color: string }[] =
  [
    { type: 'solid', symbol: 'circle', width: 1.4, color: '#000000' },
    { type: [5, 2.5], symbol: 'rect', width: 1.2, color: '#000000' },
    { type: [1.5, 2], symbol: 'triangle', width: 1.2, color: '#000000' },
    { type: 'solid', symbol: 'diamond', width: 1.2, color: '#8a8a8a' },
    { type: [7, 2, 1.5, 2], symbol: 'emptyCircle', width: 1, color: '#000000' },
    { type: [3, 3], symbol: 'emptyRect', width: 1, color: '#707070' },
    { type: 'solid', symbol: 'emptyTriangle', width: 0.8, color: '#000000' },
    { type: [9, 3], symbol: 'emptyDiamond', width: 1, color: '#8a8a8a' },
  ]
