import { FAINT, FILLS, LINE } from '@paperwright/runtime/report-paper'

const SCREEN = {
  light: {
    line: '#1e2226',
    faint: '#dcd8cd',
    fills: ['#274a6d', '#c9a25f', '#6f8f7a', '#e8e3d6', '#b0655a', '#8aa6c1', '#7a6a92', '#d9b8b0'],
  },
  dark: {
    line: '#e9e7e2',
    faint: '#3c4248',
    fills: ['#7fa3c7', '#d0ab6b', '#86ab93', '#4c535a', '#cf8377', '#557a9d', '#a594bf', '#8f6c66'],
  },
}

/** A chart's option with the inks of the screen in place of the greys that it is printed in. */
export function inkOption<Option>(option: Option, theme: 'light' | 'dark'): Option {
  const { line, faint, fills } = SCREEN[theme]
  const inks = new Map([
    [LINE, line],
    [FAINT, faint],
    ...FILLS.map((fill, index): [string, string] => [fill, fills[index]!]),
  ])
  return recolour(option, inks) as Option
}

function recolour(part: unknown, inks: ReadonlyMap<string, string>): unknown {
  if (typeof part === 'string') return inks.get(part) ?? part
  if (Array.isArray(part)) return part.map((one) => recolour(one, inks))
  if (typeof part !== 'object' || part === null) return part
  return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, recolour(value, inks)]))
}
