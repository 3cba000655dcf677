import { breakLines, type SetLine, type TypeStyle } from './break-lines.ts'

interface Fitted {
  text: string
  lines: SetLine[]
}

interface Fit {
  width: number
  /** Lines. */
  most: number
  style: TypeStyle
  /** Always stands at the end. */
  tail?: string
}

/** Words on at most so many lines, cut short with `…` where they need more. */
export function fitLines(text: string, { width, most, style, tail = '' }: Fit): Fitted {
  const set = (words: string): Fitted => ({
    text: words,
    lines: breakLines([{ kind: 'text', text: words }], width, style),
  })
  const whole = set(text + tail)
  if (whole.lines.length <= most) return whole
  const characters = [...text]
  const cut = (kept: number) => set(`${characters.slice(0, kept).join('').trimEnd()}…${tail}`)
  let [fits, tooLong] = [0, characters.length]
  while (tooLong - fits > 1) {
    const middle = Math.floor((fits + tooLong) / 2)
    if (cut(middle).lines.length <= most) fits = middle
    else tooLong = middle
  }
  return cut(fits)
}

/** The words of a line of words alone. */
export function lineText({ pieces }: SetLine): string {
  return pieces
    .map((piece) => (piece.kind === 'tick' ? '' : piece.text))
    .join('')
    .trimEnd()
}
