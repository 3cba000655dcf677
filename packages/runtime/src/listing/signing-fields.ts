import type { Named } from '../directory/named.ts'
import type { Locale } from '../fields/field-type.ts'
import { RECORD_OWN_FIELDS, type RecordOwnField } from '../record/history/own-fields.ts'
import { CHAIN_STATES, chainStates } from '../signing/chain-states.ts'
import type { ChainState } from '../signing/chain.ts'
import type { ListField } from './list-fields.ts'

/** Where the signatures of a stored record stand, as a list tells it. */
export interface Standing {
  state: ChainState
  /** The ids of the people and posts that it waits for. */
  waitsFor: readonly string[]
  /** Since when it waits for the first of them; ISO 8601. */
  waitsSince: string | null
  /** When it was signed by all; ISO 8601. */
  signedOn: string | null
}

/** What the fields about signatures say of records of a form that is signed. */
export function signingFields({
  locale,
  moment,
  asked,
}: {
  locale: Locale
  moment(at: string): string
  asked: readonly Named[]
}): ListField[] {
  const names = new Map(asked.map(({ id, name }) => [id, name]))
  const field = (
    name: RecordOwnField,
    tell: (standing: Standing) => string,
    rest: Partial<ListField> = {},
  ): ListField => ({
    field: name,
    title: RECORD_OWN_FIELDS[name].title[locale],
    shortTitle: RECORD_OWN_FIELDS[name].title[locale],
    kind: RECORD_OWN_FIELDS[name].kind,
    numeric: false,
    sortable: RECORD_OWN_FIELDS[name].kind === 'moment',
    isColumn: true,
    isUsual: false,
    options: [],
    moment: 'date',
    text: ({ signing }) => (signing ? tell(signing) : ''),
    ...rest,
  })
  return [
    field('chain', ({ state }) => CHAIN_STATES[state][locale], {
      options: chainStates.map((value) => ({ value, title: CHAIN_STATES[value][locale] })),
    }),
    field(
      'waitsFor',
      ({ waitsFor }) => waitsFor.map((id) => names.get(id) ?? id).join(locale === 'zh' ? '、' : ', '),
      { isSeveral: true, options: asked.map(({ id, name }) => ({ value: id, title: name })) },
    ),
    field('waitsSince', ({ waitsSince }) => (waitsSince === null ? '' : moment(waitsSince))),
    field('signedOn', ({ signedOn }) => (signedOn === null ? '' : moment(signedOn))),
  ]
}
