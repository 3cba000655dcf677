import { valueKindOf, type ValueKind } from '../../finding/value-kind.ts'
import type { JsonSchema } from '../../form/json-schema.ts'
import { RECORD_OWN_FIELDS, type RecordOwnField } from '../../record/history/own-fields.ts'
import { countedStates, RECORD_STATES } from '../../record/history/record-state.ts'
import { ownFields, type OwnField } from '../definition/query.ts'
import type { ResolvedEach } from './resolved-query.ts'

/** What the records of every form have, as fields. Who, which department and which form are told by name. */
export const ownSchemas: Readonly<Record<Exclude<OwnField, 'entry'>, JsonSchema>> = {
  number: text('number'),
  state: {
    type: 'string',
    title: RECORD_OWN_FIELDS.state.title.zh,
    'x-field': 'choice',
    // What is not counted is in no query.
    oneOf: countedStates.map((state) => ({ const: state, title: RECORD_STATES[state].words.zh })),
  },
  createdAt: { type: 'string', title: RECORD_OWN_FIELDS.createdAt.title.zh, 'x-field': 'datetime' },
  createdBy: text('createdBy'),
  department: text('department'),
  form: text('form'),
}

function text(own: RecordOwnField): JsonSchema {
  return { type: 'string', title: RECORD_OWN_FIELDS[own].title.zh, 'x-field': 'text' }
}

export function isOwnField(name: string): name is OwnField {
  return ownFields.some((own) => own === name)
}

/** What a row has beside its form's fields; undefined for the entry of a source without `each`. */
export function ownFieldOf(
  own: OwnField,
  each: ResolvedEach | undefined,
): { kind: ValueKind; schema: JsonSchema } | undefined {
  const schema = own === 'entry' ? entrySchema(each) : ownSchemas[own]
  return schema && { kind: valueKindOf(schema), schema }
}

/** A list's entries are numbered, a group's fields have names. */
function entrySchema(each: ResolvedEach | undefined): JsonSchema | undefined {
  if (!each) return undefined
  if (each.kind === 'entries') return { type: 'integer', title: '序号', 'x-field': 'integer' }
  const options = each.members.map(({ key, title }): JsonSchema => ({ const: key, title }))
  return { type: 'string', title: each.title, 'x-field': 'choice', oneOf: options }
}
