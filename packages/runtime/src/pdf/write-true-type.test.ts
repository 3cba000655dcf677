import { create } from 'fontkit'
import { expect, it } from 'vitest'
import { FACES } from '../paper/metrics/faces.ts'
import { FontSubset } from './font-subset.ts'
import { openFont } from './open-font.ts'
import { writeTrueType } from './write-true-type.ts'

it.each(FACES)('a subset of %s holds the same outlines and widths as the font', (face) => {
  const font = openFont(face)
  const subset = new FontSubset(font)
  const characters = [...'客户，A1é ①わ\t\uff01𠂉']
  const codes = characters.map((character) => subset.addCharacter(character.codePointAt(0)!))
  const whole = create(font.file)
  const part = create(writeTrueType(font, subset.glyphs))
  expect(part.numGlyphs).toBe(characters.length + 1)
  characters.forEach((character, index) => {
    const there = whole.glyphForCodePoint(character === '\t' ? 32 : character.codePointAt(0)!)
    const here = part.getGlyph(codes[index]!)
    expect([character, here.advanceWidth]).toEqual([character, there.advanceWidth])
    expect(here.path.toSVG()).toBe(there.path.toSVG())
  })
})
