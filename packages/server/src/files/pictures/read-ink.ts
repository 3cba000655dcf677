/** A picture in grey: how light each pixel is, and, where it is not all there, how much of it is, 0 to 255. */
export interface Grey {
  width: number
  height: number
  light: Uint8Array
  alpha?: Uint8Array
}

/** What a pen left, and nothing of the paper: how black each pixel is, 0 to 255. */
export interface Ink {
  width: number
  height: number
  alpha: Uint8Array
}

/** Shares of a paper's lightness: what is less dark is paper, what is darker is all ink. */
const PAPER = 0.2
const FULL = 0.75
/** A corner of the paper in the shade is darker than the rest, but not by more than this. */
const SHADE = 0.6
/** Tiles across that the paper is looked at in. */
const TILES = 24
/** Shares of the picture that are ink: less is nothing, more is no signature on white paper. */
const LEAST = 0.0004
const MOST = 0.4
/** Specks that have less than this of the largest stroke are dust. */
const DUST = 0.004
const SEEN = 64

/**
 * The ink of a signature on white paper, trimmed; `noInk` where there is none, `noPaper` where most of it is dark. One that stands on nothing already is taken as it is.
 */
export function readInk(grey: Grey): Ink | 'noInk' | 'noPaper' {
  const isCut = grey.alpha?.some((alpha) => alpha < 128) === true
  const alpha = isCut ? inkOnNothing(grey) : dropDust(inkOnPaper(grey), grey)
  const seen = alpha.reduce((sum, value) => (value >= SEEN ? sum + 1 : sum), 0)
  if (seen < LEAST * alpha.length) return 'noInk'
  if (!isCut && seen > MOST * alpha.length) return 'noPaper'
  return trim(alpha, grey)
}

function inkOnNothing({ light, alpha }: Grey): Uint8Array {
  return light.map((value, at) => Math.round(((255 - value) * alpha![at]!) / 255))
}

function inkOnPaper({ width, height, light, alpha }: Grey): Uint8Array {
  const seen = alpha ? light.map((value, at) => 255 - ((255 - value) * alpha[at]!) / 255) : light
  const paperAt = paperOf({ width, height, light: seen })
  const dark = Float32Array.from(seen, (value, at) => 1 - value / paperAt(at % width, Math.floor(at / width)))
  const darkest = Math.max(2 * PAPER, dark.toSorted().at(-1 - Math.floor(LEAST * dark.length)) ?? 1)
  const full = PAPER + (darkest - PAPER) * FULL
  return Uint8Array.from(dark, (value) => 255 * Math.min(1, Math.max(0, (value - PAPER) / (full - PAPER))))
}

/** How light the paper is at a pixel: photographs are lighter in one corner than in the other. */
function paperOf({ width, height, light }: Grey): (x: number, y: number) => number {
  const side = Math.max(8, Math.ceil(Math.max(width, height) / TILES))
  const [across, down] = [Math.ceil(width / side), Math.ceil(height / side)]
  const all = nearLightest(light)
  const tiles = Array.from({ length: across * down }, (_, tile) => {
    const [left, top] = [(tile % across) * side, Math.floor(tile / across) * side]
    const values: number[] = []
    for (let y = top; y < Math.min(height, top + side); y++)
      for (let x = left; x < Math.min(width, left + side); x++) values.push(light[y * width + x]!)
    return Math.max(1, SHADE * all, nearLightest(values))
  })
  const tileAt = (column: number, row: number) =>
    tiles[Math.min(down - 1, Math.max(0, row)) * across + Math.min(across - 1, Math.max(0, column))]!
  return (x, y) => {
    // Between the middles of four tiles, so that none has an edge.
    const [u, v] = [x / side - 0.5, y / side - 0.5]
    const [column, row] = [Math.floor(u), Math.floor(v)]
    const [right, below] = [u - column, v - row]
    const above = tileAt(column, row) * (1 - right) + tileAt(column + 1, row) * right
    const under = tileAt(column, row + 1) * (1 - right) + tileAt(column + 1, row + 1) * right
    return above * (1 - below) + under * below
  }
}

function nearLightest(values: ArrayLike<number> & Iterable<number>): number {
  const counts = new Uint32Array(256)
  for (const value of values) counts[value]! += 1
  let left = values.length * 0.1
  for (let value = 255; value > 0; value--) {
    left -= counts[value]!
    if (left <= 0) return value
  }
  return 0
}

/** Without specks that touch no stroke. */
function dropDust(alpha: Uint8Array, { width }: Pick<Grey, 'width'>): Uint8Array {
  const strokeOf = new Int32Array(alpha.length).fill(-1)
  const sizes: number[] = []
  const open: number[] = []
  for (let start = 0; start < alpha.length; start++) {
    if (alpha[start] === 0 || strokeOf[start] !== -1) continue
    const stroke = sizes.length
    sizes.push(0)
    strokeOf[start] = stroke
    open.push(start)
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      sizes[stroke]! += 1
      const x = at % width
      for (const next of [
        at - width,
        at + width,
        ...(x > 0 ? [at - 1] : []),
        ...(x < width - 1 ? [at + 1] : []),
      ])
        if (strokeOf[next] === -1 && alpha[next]! > 0) {
          strokeOf[next] = stroke
          open.push(next)
        }
    }
  }
  const least = DUST * sizes.reduce((most, size) => Math.max(most, size), 0)
  return alpha.map((value, at) => (value > 0 && sizes[strokeOf[at]!]! >= least ? value : 0))
}

function trim(alpha: Uint8Array, { width, height }: Pick<Grey, 'width' | 'height'>): Ink {
  let [left, top, right, bottom] = [width, height, 0, 0]
  for (const [at, value] of alpha.entries()) {
    if (value === 0) continue
    const [x, y] = [at % width, Math.floor(at / width)]
    left = Math.min(left, x)
    right = Math.max(right, x + 1)
    top = Math.min(top, y)
    bottom = Math.max(bottom, y + 1)
  }
  const trimmed = { width: right - left, height: bottom - top }
  const kept = new Uint8Array(trimmed.width * trimmed.height)
  for (let y = 0; y < trimmed.height; y++)
    kept.set(alpha.subarray((top + y) * width + left, (top + y) * width + right), y * trimmed.width)
  return { ...trimmed, alpha: kept }
}
