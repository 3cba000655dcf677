import type { Form } from '../../form/form.ts'
import type { JsonSchema } from '../../form/json-schema.ts'
import { joinPointer, listOfPointer, splitPointer } from '../../form/pointer.ts'
import { formFields, holdsOthers, isSeveralOptions } from './form-fields.ts'
import type { ProblemList } from '../problems/problem-list.ts'
import { EVERY_FORM, type Source } from '../definition/query.ts'
import type { ResolvedEach, ResolvedSource } from './resolved-query.ts'

/** A source whose form is known. */
export interface KnownSource {
  source: ResolvedSource
  form: Form
}

/** What the records of every form have is no field of a form. */
const everyForm: Form = {
  type: 'object',
  title: '所有表单',
  properties: {},
  'x-form': { id: 'every-form' },
  'x-paper': { blocks: [] },
}

export type FindForm = (id: string) => Form | undefined

/** Undefined, with a problem, where its form or what it walks is not there. */
export function resolveSource(
  { as, form: id, each }: Source,
  find: FindForm,
  problems: ProblemList,
): KnownSource | undefined {
  const form = id === EVERY_FORM ? everyForm : find(id)
  if (!form) {
    problems.add(['form'], 'noSuchForm', { form: id })
    return undefined
  }
  if (each === undefined) return { source: { as, form: id }, form }
  const resolved = resolveEach(each, form, problems)
  return resolved && { source: { as, form: id, each: resolved }, form }
}

function resolveEach(pointer: string, form: Form, problems: ProblemList): ResolvedEach | undefined {
  const fields = formFields(form)
  const schema = fields.get(pointer)
  if (!schema) problems.add(['each'], 'noSuchField', { field: pointer, form: form.title })
  else if (listOfPointer(pointer) !== undefined)
    problems.add(['each'], 'nestedEach', { field: schema.title ?? pointer })
  else if (isSeveralOptions(schema)) return { kind: 'entries', pointer, ofOptions: true }
  else if (isListOfFields(pointer, fields)) return { kind: 'entries', pointer }
  else if (!schema.properties || !holdsOthers(schema))
    problems.add(['each'], 'notRepeating', { field: schema.title ?? pointer })
  else return resolveMembers(pointer, schema, { fields, problems })
  return undefined
}

function isListOfFields(pointer: string, fields: ReadonlyMap<string, JsonSchema>): boolean {
  return [...fields.keys()].some((one) => one === `${pointer}/*` || one.startsWith(`${pointer}/*/`))
}

/** The fields right under a group: all of them values, or all of them groups (the rows of a matrix). */
function resolveMembers(
  pointer: string,
  group: JsonSchema,
  { fields, problems }: { fields: ReadonlyMap<string, JsonSchema>; problems: ProblemList },
): ResolvedEach | undefined {
  const title = group.title ?? splitPointer(pointer).at(-1)!
  const members = Object.keys(group.properties ?? {}).map((key) => ({
    key,
    schema: fields.get(`${pointer}${joinPointer([key])}`)!,
  }))
  const [first] = members
  const other = members.find(({ schema }) => holdsOthers(schema) !== holdsOthers(first!.schema))
  if (other)
    problems.add(['each'], 'membersDiffer', { field: title, member: other.schema.title ?? other.key })
  if (!first || other) return undefined
  return {
    kind: 'members',
    pointer,
    title,
    members: members.map(({ key, schema }) => ({ key, title: schema.title ?? key })),
  }
}
