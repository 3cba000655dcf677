import { describe, expect, test } from 'vitest'
import { contentText } from '../../paper/content.ts'
import { choice } from '../choice/choice.ts'
import { unreadable } from '../field-type.ts'
import { paperContext } from '../paper-context.fixture.ts'
import { yesNo } from './yes-no.ts'

const plain = paperContext(yesNo.newSchema)
const reworded = paperContext({
  type: 'boolean',
  'x-field': 'yes-no',
  oneOf: [
    { const: false, title: '未使用' },
    { const: true, title: '已使用' },
  ],
})

describe('reads an answer', () => {
  test.each(['是', ' 有 ', 'Y', 'ｙ', 'yes', 'TRUE', '√', '✓', '☑', '1', '１'])('%s for yes', (typed) => {
    expect(yesNo.parse(typed, plain)).toBe(true)
    expect(yesNo.parse(typed, reworded)).toBe(true)
  })

  test.each(['否', '无', '没有', 'N', 'no', 'False', '×', 'x', '0', '０'])('%s for no', (typed) => {
    expect(yesNo.parse(typed, plain)).toBe(false)
    expect(yesNo.parse(typed, reworded)).toBe(false)
  })

  test('in the words of the form', () => {
    expect(yesNo.parse('已使用', reworded)).toBe(true)
    expect(yesNo.parse('未使用', reworded)).toBe(false)
    expect(yesNo.parse('已使用', plain)).toBe(unreadable)
  })

  test.each(['也许', '2', '是否', '-'])('but none from %s', (typed) => {
    expect(yesNo.parse(typed, plain)).toBe(unreadable)
  })
})

test('prints both answers in the order of the sheet', () => {
  expect(contentText(yesNo.paper(undefined, plain))).toBe('□是  □否')
  expect(contentText(yesNo.paper(false, plain))).toBe('□是  ☑否')
  expect(contentText(yesNo.paper(true, reworded))).toBe('□未使用  ☑已使用')
})

test('says yes and no in English, the words of the form in those of the form', () => {
  expect(yesNo.format(true, { ...plain, locale: 'en' })).toBe('Yes')
  expect(contentText(yesNo.paper(false, { ...plain, locale: 'en' }))).toBe('□Yes  ☑No')
  expect(yesNo.format(true, { ...reworded, locale: 'en', word: () => 'Used' })).toBe('Used')
})

test('takes foreign booleans before a choice does', () => {
  const foreign = { type: 'boolean', oneOf: [{ const: true, title: '有' }] }
  expect(yesNo.fits(foreign)).toBeGreaterThan(choice.fits(foreign))
})
