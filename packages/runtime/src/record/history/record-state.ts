import type { Locale } from '../../fields/field-type.ts'

/** How a stored record stands, in the order in which a person meets them. */
export const recordStates = ['submitted', 'corrected', 'void'] as const

export type RecordState = (typeof recordStates)[number]

interface StateRule {
  words: Readonly<Record<Locale, string>>
  /** Whether reports and look-ups count the record. What they leave out stays readable, with its number. */
  isCounted: boolean
}

export const RECORD_STATES: Readonly<Record<RecordState, StateRule>> = {
  submitted: { words: { zh: '已提交', en: 'Submitted' }, isCounted: true },
  corrected: { words: { zh: '已更正', en: 'Corrected' }, isCounted: true },
  void: { words: { zh: '已作废', en: 'Void' }, isCounted: false },
}

export const countedStates = recordStates.filter((state) => RECORD_STATES[state].isCounted)
