import type { Locale } from '../fields/field-type.ts'
import type { ChainState } from './chain.ts'

/** Where the signatures of a record stand, in the order in which a person meets it, as lists tell it. */
export const CHAIN_STATES: Readonly<Record<ChainState, Readonly<Record<Locale, string>>>> = {
  idle: { zh: '未送签', en: 'Not sent' },
  running: { zh: '签字中', en: 'Being signed' },
  returned: { zh: '已退回', en: 'Returned' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
  complete: { zh: '已签完', en: 'Signed' },
  refused: { zh: '已拒绝', en: 'Refused' },
  void: { zh: '已作废', en: 'Void' },
}

export const chainStates = Object.keys(CHAIN_STATES) as ChainState[]
