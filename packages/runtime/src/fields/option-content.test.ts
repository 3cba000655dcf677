import { describe, expect, test } from 'vitest'
import { contentText } from '../paper/content.ts'
import { optionsContent, optionsText } from './option-content.ts'
import type { Option } from './options.ts'
import { paperContext } from './paper-context.fixture.ts'

const options: Option[] = [
  { value: 'yes', title: '有', blank: { field: 'amount' } },
  { value: 'no', title: '无' },
  { value: 3, title: '不详', blank: { field: 'why', text: '：{}' } },
]
const inline = paperContext({})
const printed = (value: Parameters<typeof optionsContent>[1], changes = {}) =>
  contentText(optionsContent(options, value, { ...inline, ...changes }))

describe('prints options', () => {
  test.each([
    [undefined, '□有（amount）  □无  □不详：why'],
    [null, '□有（amount）  □无  □不详：why'],
    ['', '□有（amount）  □无  □不详：why'],
    [[], '□有（amount）  □无  □不详：why'],
    ['yes', '☑有（amount）  □无  □不详：why'],
    [['no', 3], '□有（amount）  ☑无  ☑不详：why'],
  ])('for %j', (value, text) => {
    expect(printed(value)).toBe(text)
  })

  test('one on each line', () => {
    expect(printed('no', { options: 'stacked' })).toBe('□有（amount）\n☑无\n□不详：why')
  })

  test('in the words of another language', () => {
    const word = (text: string) => ({ 有: 'Yes', 无: 'No', 不详: 'Unknown', '（{}）': ' ({})' })[text] ?? text
    expect(printed(undefined, { word, locale: 'en' })).toBe('□Yes (amount)  □No  □Unknown：why')
    expect(optionsText(options, ['yes', 'no'], { ...inline, word, locale: 'en' })).toBe('Yes, No')
  })
})

describe('prints the words of what was chosen alone', () => {
  test.each([
    [undefined, ''],
    ['no', '无'],
    ['yes', '有（amount）'],
    [['no', 3], '无、不详：why'],
  ])('where the place asks for it: %j', (value, text) => {
    expect(printed(value, { options: 'chosen' })).toBe(text)
  })

  test('on a blank in running words', () => {
    const place = { ...inline, options: 'chosen', inWords: true } as const
    expect(optionsContent(options, 'yes', place)).toEqual([{ kind: 'blank', width: 6, text: '有（amount）' }])
    expect(optionsContent(options, undefined, place)).toEqual([{ kind: 'blank', width: 6 }])
  })

  test.each([
    ['maybe', 'maybe'],
    [true, 'true'],
    ['3', '3'],
    [['no', 'maybe'], '无、maybe'],
    [{ a: 1 }, '{"a":1}'],
  ])('where a value is no option (any more): %j', (value, text) => {
    expect(printed(value)).toBe(text)
    expect(optionsText(options, value, inline)).toBe(text)
  })
})
