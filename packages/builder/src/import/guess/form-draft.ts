import type { JsonSchema, SignatureSlot } from '@paperwright/runtime'
import { joinPointer } from '@paperwright/runtime/kit'
import { newField } from '../../fields/new-field.ts'
import { guessKey } from '../../guess/guess-field.ts'
import type { CellPosition } from '../table/excel-sheet.ts'
import type { Guess } from './guess.ts'

/** A form while it is guessed: what was found so far. Belongs to one call of `guessForm`, which alone sees it grow. */
export interface FormDraft {
  properties: Record<string, JsonSchema>
  slots: SignatureSlot[]
  guesses: Omit<Guess, 'id'>[]
}

export function newDraft(): FormDraft {
  return { properties: {}, slots: [], guesses: [] }
}

export interface FieldDraft {
  title: string
  type: string
  where: CellPosition
  /** Words that the key is made of, where they are not the title. */
  name?: string
  /** What the schema says besides what its type starts with. */
  schema?: Partial<JsonSchema>
}

/** A field of the record, or of the entries of a list; gives its key. */
export function addField(draft: FormDraft, field: FieldDraft, list?: string): string {
  const holder = list === undefined ? draft.properties : entriesOf(draft, list)
  const title = field.title || '填写'
  const key = guessKey(field.name ?? title, new Set(Object.keys(holder)))
  const unit = field.type === 'money' && title.includes('万元') ? { 'x-unit': '万元' } : {}
  holder[key] = { ...newField(field.type, title), ...unit, ...field.schema }
  const pointer = joinPointer(list === undefined ? [key] : [list, '*', key])
  note(draft, { kind: 'field', text: title, where: field.where, pointer, type: field.type })
  return key
}

/** A list without fields yet; gives its key. */
export function addList(draft: FormDraft, { title, where }: { title: string; where: CellPosition }): string {
  const key = uniqueKey('items', new Set(Object.keys(draft.properties)))
  draft.properties[key] = newField('list', title)
  note(draft, { kind: 'list', text: title, where, pointer: joinPointer([key]), type: 'list' })
  return key
}

export function entriesOf(draft: FormDraft, list: string): Record<string, JsonSchema> {
  const schema = draft.properties[list]
  if (!schema?.items) throw new Error(`"${list}" is no list.`)
  schema.items.properties ??= {}
  return schema.items.properties
}

/** A place to sign; gives its key. */
export function addSlot(
  draft: FormDraft,
  { where, ...slot }: Omit<SignatureSlot, 'key'> & { where: CellPosition },
): string {
  const stem = SLOT_KEYS.find(([pattern]) => pattern.test(slot.label))?.[1] ?? 'slot'
  const key = uniqueKey(stem, new Set(draft.slots.map(({ key }) => key)))
  draft.slots.push({ key, ...slot })
  note(draft, { kind: 'slot', text: slot.label, where, key })
  return key
}

/** The longer posts stand before those that they hold. */
const SLOT_KEYS: readonly [RegExp, string][] = [
  [/总经理/, 'generalManager'],
  [/董事长/, 'chairman'],
  [/总监/, 'director'],
  [/财务|会计|出纳/, 'finance'],
  [/人事|人力/, 'personnel'],
  [/部门/, 'department'],
  [/经理/, 'manager'],
  [/主管|领导|负责人/, 'supervisor'],
  [/制表|制单|填表|填写|编制|拟制/, 'preparedBy'],
  [/复核|审核|审阅|校对/, 'reviewedBy'],
  [/审批|批准|核准|批示|审定/, 'approvedBy'],
  [/经办|受理/, 'handledBy'],
  [/验收|签收/, 'acceptedBy'],
  [/客户/, 'customer'],
  [/申请/, 'applicant'],
]

function uniqueKey(stem: string, taken: ReadonlySet<string>): string {
  if (!taken.has(stem)) return stem
  let count = 2
  while (taken.has(`${stem}${count}`)) count++
  return `${stem}${count}`
}

export function note(draft: FormDraft, guess: Omit<Guess, 'id'>) {
  draft.guesses.push(guess)
}

/** What was found, in the order of the sheet: fields and slots are asked for as they stand there. */
export function inSheetOrder({ properties, slots, guesses }: FormDraft) {
  const sorted = guesses.toSorted((a, b) => a.where.row - b.where.row || a.where.column - b.where.column)
  const keys = sorted.flatMap(({ pointer }) => pointer?.split('/')[1] ?? [])
  return {
    properties: Object.fromEntries([...new Set(keys)].map((key) => [key, properties[key]!])),
    slots: sorted.flatMap(({ kind, key }) => slots.filter((slot) => kind === 'slot' && slot.key === key)),
    guesses: sorted.map((guess, index): Guess => ({ id: `guess-${index + 1}`, ...guess })),
  }
}
