import { describe, expect, test } from 'vitest'
import {
  an,
  bo,
  chen,
  ding,
  en,
  feng,
  does,
  sends,
  sees,
  signs,
  refuses,
  retrieves,
  handsOver,
  lends,
  adds,
  onPaper,
  slot,
  three,
  people,
  financeOf,
  asking,
  after,
  type Case,
} from './chain-office.fixture.ts'

const cases: Record<string, Case[]> = {
  'passed on': [
    [
      'handed over',
      three,
      [sends(), handsOver(bo, 'manager', feng)],
      'running: manager ? feng, finance .., head ..',
    ],
    [
      'handed over by one of several: the others stay',
      financeOf('any'),
      [asking({ finance: people(chen, ding) }), sends(), handsOver(chen, 'finance', feng)],
      'running: finance ? feng|ding, head ..',
    ],
    [
      'never back in a circle',
      three,
      [sends(), handsOver(bo, 'manager', feng), handsOver(feng, 'manager', en), handsOver(en, 'manager', bo)],
      'circle',
    ],
    [
      'to someone who is asked already',
      financeOf('all'),
      [asking({ finance: people(chen, ding) }), sends(), handsOver(chen, 'finance', ding)],
      'already',
    ],
    [
      'who lent it does not sign',
      three,
      [
        sends(),
        sees(bo, 'manager'),
        lends(bo, 'manager', feng),
        does(bo, 'signed', { step: 'manager', covers: 1, way: 'drawn' }),
      ],
      'notAsked',
    ],
    [
      'whom it was lent to opens it, and does not sign',
      three,
      [sends(), lends(bo, 'manager', feng), signs(feng, 'manager')],
      'notAsked',
    ],
    [
      'lent and given back',
      three,
      [
        sends(),
        lends(bo, 'manager', feng),
        sees(feng, 'manager'),
        does(feng, 'givenBack', { step: 'manager', opinion: '可行' }),
        signs(bo, 'manager'),
      ],
      'running: manager bo, finance ? @finance, head ..',
    ],
    [
      'given back without a word',
      three,
      [sends(), lends(bo, 'manager', feng), does(feng, 'givenBack', { step: 'manager' })],
      'noReason',
    ],
    [
      'added before',
      three,
      [sends(), adds(bo, 'manager', 'before', feng)],
      'running: manager+1 ? feng, manager returned, finance .., head ..',
    ],
    [
      'added before, and signed',
      three,
      [sends(), adds(bo, 'manager', 'before', feng), signs(feng, 'manager+1')],
      'running: manager+1 feng, manager ? @manager, finance .., head ..',
    ],
    [
      'added after',
      three,
      [sends(), adds(bo, 'manager', 'after', feng), signs(bo, 'manager')],
      'running: manager bo, manager+1 ? feng, finance .., head ..',
    ],
    [
      'who was added adds nobody',
      three,
      [sends(), adds(bo, 'manager', 'before', feng), adds(feng, 'manager+1', 'before', en)],
      'addedAdds',
    ],
    ['nobody adds themselves', three, [sends(), adds(bo, 'manager', 'before', bo)], 'circle'],
    [
      'said whom to ask',
      three,
      [sends(), does(an, 'addressed', { step: 'manager', people: ['feng'] })],
      'running: manager ? feng, finance .., head ..',
    ],
  ],
  'taken back': [
    [
      'before the next opened it',
      three,
      [sends(), signs(bo, 'manager'), retrieves(bo, 'manager')],
      'running: manager ? @manager, finance .., head ..',
    ],
    [
      'once the next opened it',
      three,
      [sends(), signs(bo, 'manager'), sees(chen, 'finance'), retrieves(bo, 'manager')],
      'opened',
    ],
    [
      'over what a condition passed',
      three,
      [sends(), { left: ['finance'] }, signs(bo, 'manager'), retrieves(bo, 'manager')],
      'running: manager ? @manager, finance .., head ..',
    ],
    [
      'not over what somebody passed',
      [three[0]!, slot('finance', { optional: true }), three[2]!],
      [sends(), signs(bo, 'manager'), does(an, 'passed', { step: 'finance' }), retrieves(bo, 'manager')],
      'opened',
    ],
    [
      'not once the next had others sign first',
      three,
      [sends(), signs(bo, 'manager'), adds(chen, 'finance', 'before', feng), retrieves(bo, 'manager')],
      'opened',
    ],
    [
      'of a complete chain, within a day',
      three.slice(2),
      [sends(), signs(en, 'head'), { hours: 23 }, retrieves(en, 'head')],
      'running: head ? @head',
    ],
    [
      'of a complete chain, after a day',
      three.slice(2),
      [sends(), signs(en, 'head'), { hours: 25 }, retrieves(en, 'head')],
      'tooLate',
    ],
    [
      'of a refused chain',
      three,
      [sends(), refuses(bo, 'manager'), retrieves(bo, 'manager')],
      'running: manager ? @manager, finance .., head ..',
    ],
    [
      'not where another’s refusal stands',
      financeOf('all'),
      [
        asking({ finance: people(chen, ding) }),
        sends(),
        signs(chen, 'finance'),
        refuses(ding, 'finance'),
        retrieves(chen, 'finance'),
      ],
      'state',
    ],
    [
      'not where paper decided',
      financeOf('all'),
      [
        asking({ finance: people(chen, ding) }),
        sends(),
        signs(chen, 'finance'),
        onPaper(an, 'finance'),
        retrieves(chen, 'finance'),
      ],
      'state',
    ],
    ['not by anybody else', three, [sends(), signs(bo, 'manager'), retrieves(an, 'manager')], 'notAsked'],
    [
      'withdrawn by its author',
      three,
      [sends(), sees(bo, 'manager'), does(an, 'withdrawn', {})],
      'withdrawn: manager ? @manager, finance .., head ..',
    ],
    [
      'not withdrawn once someone signed',
      three,
      [sends(), signs(bo, 'manager'), does(an, 'withdrawn', {})],
      'opened',
    ],
    [
      'withdrawn and sent again',
      three,
      [sends(), does(an, 'withdrawn', {}), sends()],
      'running: manager ? @manager, finance .., head ..',
    ],
  ],
  'passed over and ended': [
    [
      'what is optional',
      [slot('manager', { optional: true }), slot('head')],
      [sends(), does(bo, 'passed', { step: 'manager' })],
      'running: manager passed, head ? @head',
    ],
    [
      'by who stands in',
      [slot('manager', { optional: true }), slot('head')],
      [sends(), does(feng, 'passed', { step: 'manager', for: bo })],
      'running: manager passed, head ? @head',
    ],
    ['not what must be', three, [sends(), does(an, 'passed', { step: 'manager' })], 'state'],
    [
      'not by anybody',
      [slot('manager', { optional: true })],
      [sends(), does(feng, 'passed', { step: 'manager' })],
      'notAsked',
    ],
    [
      'reminded twice in an hour',
      three,
      [sends(), does(an, 'nudged', { step: 'manager' }), does(an, 'nudged', { step: 'manager' })],
      'tooSoon',
    ],
    [
      'void: what was signed stays',
      three,
      [sends(), signs(bo, 'manager'), does(an, 'voided', {})],
      'void: manager bo, finance void, head void',
    ],
    ['nothing after that', three, [sends(), does(an, 'voided', {}), sends()], 'state'],
  ],
}

describe.each(Object.entries(cases))('%s', (_, rows) => {
  test.each(rows)('%s', (_, slots, lines, gives) => {
    expect(after(slots, lines)).toBe(gives)
  })
})
