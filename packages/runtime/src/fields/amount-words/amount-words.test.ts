import { describe, expect, test } from 'vitest'
import { unreadable } from '../field-type.ts'
import { paperContext } from '../paper-context.fixture.ts'
import { amountWords } from './amount-words.ts'

const zh = paperContext(amountWords.newSchema)
const en = { ...zh, locale: 'en' as const }

describe('an amount in words', () => {
  test.each<[number, string, string]>([
    [0, '零元整', 'Zero yuan only'],
    [0.05, '伍分', 'Five fen only'],
    [0.5, '伍角整', 'Fifty fen only'],
    [10, '壹拾元整', 'Ten yuan only'],
    [10_500, '壹万零伍佰元整', 'Ten thousand five hundred yuan only'],
    [12_400, '壹万贰仟肆佰元整', 'Twelve thousand four hundred yuan only'],
    [-12.3, '负壹拾贰元叁角整', 'Minus twelve yuan and thirty fen only'],
    // The examples of the rules of payment and settlement.
    [1409.5, '壹仟肆佰零玖元伍角整', 'One thousand four hundred nine yuan and fifty fen only'],
    [6007.14, '陆仟零柒元壹角肆分', 'Six thousand seven yuan and fourteen fen only'],
    [1680.32, '壹仟陆佰捌拾元叁角贰分', 'One thousand six hundred eighty yuan and thirty-two fen only'],
    [107_000.53, '壹拾万柒仟元伍角叁分', 'One hundred seven thousand yuan and fifty-three fen only'],
    [16_409.02, '壹万陆仟肆佰零玖元零贰分', 'Sixteen thousand four hundred nine yuan and two fen only'],
    [325.04, '叁佰贰拾伍元零肆分', 'Three hundred twenty-five yuan and four fen only'],
    [100_010_000, '壹亿零壹万元整', 'One hundred million ten thousand yuan only'],
    [1_000_000_005_000, '壹万亿零伍仟元整', 'One trillion five thousand yuan only'],
    [
      9_999_999_999_999.99,
      '玖万玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分',
      'Nine trillion nine hundred ninety-nine billion nine hundred ninety-nine million nine hundred ninety-nine thousand nine hundred ninety-nine yuan and ninety-nine fen only',
    ],
    [
      999_999_999_999_999,
      '玖佰玖拾玖万玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元整',
      'Nine hundred ninety-nine trillion nine hundred ninety-nine billion nine hundred ninety-nine million nine hundred ninety-nine thousand nine hundred ninety-nine yuan only',
    ],
    [100_000_000_000_001, '壹佰万亿零壹元整', 'One hundred trillion one yuan only'],
  ])('%d is %s', (amount, chinese, english) => {
    expect(amountWords.format(amount, zh)).toBe(chinese)
    expect(amountWords.format(amount, en)).toBe(english)
    expect(amountWords.parse(chinese, zh)).toBe(amount)
    expect(amountWords.parse(english, en)).toBe(amount)
  })
})

test('every amount is read as it is written', () => {
  for (let at = 0; at < 4000; at++) {
    const size = 10 ** (at % 15)
    const amount = Math.round(((at * 7919 * 104_729) % 1e13) % (size * 100)) / 100
    for (const context of [zh, en]) {
      const written = amountWords.format(amount, context)
      expect(amountWords.parse(written, context), written).toBe(amount)
    }
  }
})

test.each([
  ['人民币一万零五百圆正', 10_500],
  ['人民币：壹万零伍佰元整', 10_500],
  ['一百零五块', 105],
  ['十二元', 12],
  ['10500', 10_500],
  ['1.05万元', 10_500],
  ['￥12,400.50', 12_400.5],
  ['five yuan', 5],
  ['FIVE YUAN FIVE FEN ONLY', 5.05],
])('reads %s', (typed, amount) => {
  expect(amountWords.parse(typed, zh)).toBe(amount)
})

test.each([
  '整',
  '元',
  '壹',
  '负',
  '伍佰伍佰元',
  '万元整',
  '壹贰叁元整',
  '见附件',
  'yuan',
  'hundred yuan',
  'only',
])('refuses %s', (typed) => expect(amountWords.parse(typed, zh)).toBe(unreadable))

test('more digits than cents are shown as they are, and are a problem', () => {
  expect(amountWords.format(1.005, zh)).toBe('1.005')
  expect(amountWords.check!(1.005, zh)).toBe('decimals')
  expect(amountWords.check!(1.01, zh)).toBeUndefined()
})
