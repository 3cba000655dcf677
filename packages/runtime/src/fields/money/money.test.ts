import { describe, expect, test } from 'vitest'
import { contentText } from '../../paper/content.ts'
import { unreadable } from '../field-type.ts'
import { paperContext } from '../paper-context.fixture.ts'
import { money } from './money.ts'

const context = paperContext(money.newSchema)
const inTenThousands = paperContext({ ...money.newSchema, 'x-unit': '万元', 'x-decimals': 4 })

describe('reads an amount in the unit of its field', () => {
  test.each([
    ['￥12,800.50元', 12800.5, 12800.5 / 10_000],
    ['3.5万', 35000, 3.5],
    ['3.5万元', 35000, 3.5],
    ['１２，８００', 12800, 12800],
    ['(800.00)', -800, -800],
  ])('%s', (typed, yuan, tenThousands) => {
    expect(money.parse(typed, context)).toBe(yuan)
    expect(money.parse(typed, inTenThousands)).toBe(tenThousands)
  })

  test.each(['1,5', '十二元', '12美元', '面议'])('but not %s', (typed) => {
    expect(money.parse(typed, context)).toBe(unreadable)
  })
})

describe('prints thousands and two digits after the point', () => {
  test.each([
    [0, '0.00'],
    [12800.5, '12,800.50'],
    [-1234567, '-1,234,567.00'],
    [1e21, '1,000,000,000,000,000,000,000.00'],
    [12.345, '12.345'],
    ['面议', '面议'],
  ])('%j', (value, printed) => {
    expect(contentText(money.paper(value, context))).toBe(printed)
  })

  test('or as many as its field says', () => {
    expect(money.format(3.5, inTenThousands)).toBe('3.5000')
    expect(money.format(1200, paperContext({ ...money.newSchema, 'x-decimals': 0 }))).toBe('1,200')
  })
})

test('refuses a fraction of a cent', () => {
  expect(money.check!(12.345, context)).toBe('decimals')
  expect(money.check!(0.1 + 0.2, context)).toBe('digits')
})

test('leaves a blank to fill in where it stands in words', () => {
  const inWords = paperContext(money.newSchema, { inWords: true })
  expect(money.paper(undefined, inWords)).toEqual([{ kind: 'blank', width: 4 }])
  expect(money.paper(500, inWords)).toEqual([{ kind: 'blank', width: 4, text: '500.00' }])
})
