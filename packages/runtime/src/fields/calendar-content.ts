import type { Content } from '../paper/content.ts'

/** Numbers with their words, blanks where they are still to be written: `　　年　月　日`. Widths in em. */
export function calendarContent(parts: readonly { value?: string; width: number; word: string }[]): Content {
  return parts.flatMap(({ value, width, word }): Content => [
    value === undefined ? { kind: 'blank', width, ruled: false } : { kind: 'text', text: value },
    { kind: 'text', text: word },
  ])
}
