import { describe, expect, test } from 'vitest'
import { composeSheet } from '../../packages/runtime/src/paper/compose-sheet.ts'
import type { Page, TextMark } from '../../packages/runtime/src/paper/page.ts'
import { library } from './library.ts'

describe.each(library)('$code $id in English', ({ form, sample }) => {
  test('breaks its lines between words', () => {
    for (const record of [undefined, sample]) {
      const sheet = composeSheet({ form, ...(record && { record }), locale: 'en' })
      expect(sheet.pages.flatMap(brokenWords)).toEqual([])
    }
  })
})

/** The words of a page that a line ends in. */
function brokenWords({ marks }: Page): string[] {
  return marks.flatMap((mark) => (mark.kind === 'text' && isBrokenWithin(mark) ? [linesOf(mark)] : []))
}

function isBrokenWithin({ text, lines }: TextMark): boolean {
  return lines.some(({ text: line }, index) => {
    const next = lines[index + 1]?.text ?? ''
    return /[A-Za-z]$/.test(line) && /^[A-Za-z]/.test(next) && text.includes(line + next)
  })
}

function linesOf({ lines }: TextMark): string {
  return lines.map(({ text }) => text).join('|')
}
