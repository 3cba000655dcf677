import { readFileSync } from 'node:fs'
import { openSync } from 'fontkit'
import { describe, expect, it } from 'vitest'
import { ADVANCES_FILE, fontAdvances } from '../../../scripts/font-advances.ts'
import { fontFile } from '../../pdf/font-files.ts'
import { INVISIBLE, inRanges } from './character-ranges.ts'
import { FACES } from './faces.ts'
import { hasGlyph, isDrawable } from './has-glyph.ts'
import { textWidth } from './text-width.ts'

it('keeps the committed advances in step with the fonts (npm run metrics)', () => {
  expect(readFileSync(ADVANCES_FILE, 'utf8')).toBe(fontAdvances())
})

describe.each(FACES)('%s', (face) => {
  const font = openSync(fontFile(face))

  it('measures every character of the font as the font does', () => {
    const wrong = font.characterSet
      .filter((codePoint) => !inRanges(INVISIBLE, codePoint))
      .filter((codePoint) => {
        const advance = font.glyphForCodePoint(codePoint).advanceWidth
        return textWidth(String.fromCodePoint(codePoint), 1000, face) !== advance
      })
    expect(wrong).toEqual([])
  })

  it('knows which characters the font has', () => {
    const have = new Set(font.characterSet)
    const wrong: number[] = []
    for (let codePoint = 0x20; codePoint < 0x32000; codePoint++) {
      if (inRanges(INVISIBLE, codePoint)) continue
      if (hasGlyph(face, codePoint) !== have.has(codePoint)) wrong.push(codePoint)
    }
    expect(wrong).toEqual([])
  })
})

it.each([
  ['', 0],
  ['客户投诉登记表', 70],
  ['（2026）', 20 + 5.57 + 3 * 5.58],
  ['客户\tA', 20 + 2.56 + 7.18],
  // Beyond the Basic Multilingual Plane, in the font and not.
  ['𠮷', 10],
  ['😀', 10],
  ['𝒜', 6],
  // Hangul and Thai, which the fonts lack.
  ['한글', 20],
  ['กข', 12],
  // A lone surrogate is a narrow box, before another character and at the end.
  ['\ud842', 6],
  ['\ud842客\udfb7', 22],
  // A variation selector, a joiner and a control take no room.
  ['葛\u{e0100}\u200d\u0007\ufe0f', 10],
])('measures %j as %d pt at 10 pt', (text, width) => {
  expect(textWidth(text, 10, 'serif')).toBeCloseTo(width, 6)
})

it('measures a character that only the other family has as that family does', () => {
  const lone = openSync(fontFile('sans')).characterSet.filter(
    (codePoint) => !hasGlyph('serif', codePoint) && isDrawable('serif', codePoint),
  )
  expect(lone.length).toBeGreaterThan(0)
  for (const codePoint of lone) {
    const character = String.fromCodePoint(codePoint)
    expect(textWidth(character, 10, 'serif')).toBe(textWidth(character, 10, 'sans'))
  }
})
