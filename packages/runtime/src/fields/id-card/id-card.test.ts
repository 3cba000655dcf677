import { expect, test } from 'vitest'
import { unreadable } from '../field-type.ts'
import { paperContext } from '../paper-context.fixture.ts'
import { idCard } from './id-card.ts'

const context = paperContext(idCard.newSchema)

test.each([
  ['11010519491231002X', '11010519491231002X'],
  ['11010519491231002x', '11010519491231002X'],
  [' 110105 19491231 002x\n', '11010519491231002X'],
  ['１１０１０５１９４９１２３１００２Ｘ', '11010519491231002X'],
  ['440524\u3000188001010014', '440524188001010014'],
])('reads %j', (typed, stored) => {
  expect(idCard.parse(typed, context)).toBe(stored)
  expect(idCard.check!(stored, context)).toBeUndefined()
})

test.each([
  ['1101051949123100', 'idCardShape'],
  ['110105194912310021X', 'idCardShape'],
  ['1101051949X231002X', 'idCardShape'],
  ['见附件', 'idCardShape'],
  ['11010519490230002X', 'idCardDay'],
  ['110105194913310025', 'idCardDay'],
  ['110105194912310021', 'idCardDigit'],
  ['11010519491231020X', 'idCardDigit'],
  ['11010591491231002X', 'idCardDigit'],
])('refuses %s and says why', (typed, why) => {
  expect(idCard.parse(typed, context)).toBe(unreadable)
  expect(idCard.misread!(typed, context)).toBe(why)
  expect(idCard.check!(typed, context)).toBe(why)
})

test('what is stored is in one form, so that it is found and compared', () => {
  expect(idCard.check!('11010519491231002x', context)).toBe('idCardShape')
})

test('one digit wrong, or two beside each other changed over, is told', () => {
  const number = '440524188001010014'
  for (let at = 0; at < 17; at++) {
    const wrong = number.slice(0, at) + String((Number(number[at]) + 1) % 10) + number.slice(at + 1)
    expect(idCard.parse(wrong, context), wrong).toBe(unreadable)
    if (number[at] === number[at + 1]) continue
    const swapped = number.slice(0, at) + number[at + 1] + number[at] + number.slice(at + 2)
    expect(idCard.parse(swapped, context), swapped).toBe(unreadable)
  }
})
