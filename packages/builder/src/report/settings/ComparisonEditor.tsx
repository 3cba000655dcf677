import type { Json, Locale } from '@paperwright/runtime'
import {
  isSpanOfMonths,
  listOps,
  readOptions,
  relativeSpans,
  REPORT_WORDS,
  spanOf,
  wordSpan,
  type FilterOp,
  type ResolvedField,
} from '@paperwright/runtime/kit'
import type { Comparison, Report } from '@paperwright/runtime/report'
import { useState } from 'react'
import type { Setting, SettingChoice } from '../../settings/setting.ts'
import { SettingsList } from '../../settings/SettingsList.tsx'
import { addParameter } from '../edits/parameters.ts'
import { useReport } from '../state/use-report.ts'
import { fieldChoices, parameterChoices } from './choices.ts'
import { parameterKinds } from './parameter-kinds.ts'
import { useKnownWords } from './use-known-words.ts'

const WITHOUT_VALUE: readonly FilterOp[] = ['empty', 'notEmpty']

/** What a field is compared with: a value, or what the reader gives. It holds as soon as it is whole. */
export function ComparisonEditor({
  comparison,
  onSet,
  onRemove,
  hasField = false,
}: {
  comparison: Comparison
  onSet(comparison: Comparison): void
  onRemove?(): void
  hasField?: boolean
}) {
  const { fields, report, words, locale, run } = useReport()
  const suggest = useKnownWords(fields.get(comparison.field))
  const [draft, setDraft] = useState(comparison)
  const field = fields.get(draft.field)
  const { condition } = words
  if (!field) return null
  const change = (next: Comparison) => {
    setDraft(next)
    if (isWhole(next)) onSet(next)
  }
  const ops = opsOf(field)
  const asked = parameterKinds(field, words)
  const ask = (kind: string) => {
    const { schema, preset } = asked.find((one) => one.kind === kind)!
    // Its key is known once it is there; the comparison with it follows as a step of its own.
    let key = ''
    const done = run((now) => {
      const next = addParameter(now, { wish: field.key, schema, preset })
      key = Object.keys(next.parameters!.properties).at(-1)!
      return next
    })
    const op =
      WITHOUT_VALUE.includes(draft.op) || shapeOf(draft.op) !== 'single'
        ? ops.find((one) => shapeOf(one) === 'single')!
        : draft.op
    if (done) change({ field: draft.field, op, parameter: key })
  }
  const set = (key: string, value: Json | undefined) => {
    const { field: of, op } = draft
    if (key === 'field') return change({ field: String(value), op: 'notEmpty' })
    if (key === 'untold') return change(without({ ...draft, untold: value === true || undefined }))
    if (key === 'op') return change(withOp(draft, value as FilterOp))
    if (key === 'shift') return change(without({ ...draft, shift: Number(value) || undefined }))
    if (key === 'value') return change(without({ field: of, op, value }))
    if (key.startsWith('/value/')) {
      const pair = Array.isArray(draft.value) ? draft.value : [null, null]
      return change({ field: of, op, value: pair.with(Number(key.at(-1)), value ?? null) })
    }
    const [how, name = ''] = String(value).split(' ')
    if (how === 'ask') return ask(name)
    return change(how === 'parameter' ? { field: of, op, parameter: name } : { field: of, op })
  }
  const choice = (title: string, choices: readonly SettingChoice[]): Setting => ({
    title,
    schema: {},
    required: true,
    choices,
  })
  const isCompared = !WITHOUT_VALUE.includes(draft.op)
  const others =
    shapeOf(draft.op) !== 'single' ? [] : [...asked.map(askChoice), ...parameterChoices(report).map(given)]
  const settings: Record<string, Setting> = {
    ...(hasField && { field: choice(condition.field, fieldChoices(fields.values())) }),
    op: choice(
      condition.op,
      ops.map((op) => ({ value: op, title: condition.ops[op] })),
    ),
    ...(isCompared &&
      others.length > 0 && {
        with: choice(condition.with, [{ value: 'fixed', title: condition.fixed }, ...others]),
      }),
    ...(isCompared && draft.parameter === undefined && valueSettings()),
    ...(draft.parameter !== undefined &&
      field.kind === 'moment' && {
        shift: choice(
          condition.shift,
          shiftsOf(draft, report).map((shift) => ({
            value: shift,
            title: condition.shifts[shift] ?? String(shift),
          })),
        ),
      }),
    ...(draft.parameter === undefined && {
      untold: { title: condition.untold, schema: { type: 'boolean' }, hint: condition.untoldHint },
    }),
  }
  const compared = draft.parameter === undefined ? 'fixed' : `parameter ${draft.parameter}`
  return (
    <div className="pwr-comparison">
      {!hasField && <h3>{field.title}</h3>}
      <SettingsList
        settings={settings}
        values={{ ...draft, with: compared, shift: draft.shift ?? 0 }}
        locale={locale}
        onSet={set}
      />
      {!isWhole(draft) && <p className="pwb-hint">{condition.incomplete}</p>}
      {onRemove && (
        <button type="button" className="pwr-link pwb-danger" onClick={onRemove}>
          {words.remove}
        </button>
      )}
    </div>
  )

  function askChoice({ kind, title }: (typeof asked)[number]): SettingChoice {
    return { value: `ask ${kind}`, title: title === undefined ? condition.ask : condition.askAs(title) }
  }

  function given({ value, title }: SettingChoice): SettingChoice {
    return { value: `parameter ${String(value)}`, title: condition.parameter(title) }
  }

  /** As the field has values; two of them for a span between. */
  function valueSettings(): Record<string, Setting> {
    const schema = valueSchema(field!)
    if (draft.op === 'between')
      return {
        '/value/0': { title: condition.least, schema },
        '/value/1': { title: condition.greatest, schema },
      }
    if (draft.op === 'within')
      return { value: choice(condition.value, spanChoices(field!, draft.value, locale)) }
    if (field!.kind === 'answer') {
      const { yes, no } = REPORT_WORDS[locale]
      const answers = [true, false].map((value) => ({ const: value, title: value ? yes : no }))
      return { value: { title: condition.value, schema: { oneOf: answers }, usual: '—' } }
    }
    if (field!.kind !== 'option')
      return { value: { title: condition.value, schema, ...(suggest && { suggest }) } }
    const choices = readOptions(field!.schema ?? {}).map(({ value, title }) => ({ value, title }))
    return { value: { title: condition.value, schema: { type: 'array' }, choices } }
  }
}

/** How many values, of what kind, are compared with. */
function shapeOf(op: FilterOp): 'pair' | 'span' | 'single' {
  return op === 'between' ? 'pair' : op === 'within' ? 'span' : 'single'
}

/** Nothing is within a month that is a time of the clock. */
function opsOf({ kind, schema }: ResolvedField): readonly FilterOp[] {
  const isClock = kind === 'moment' && schema !== undefined && spanOf(schema) === undefined
  return isClock ? listOps[kind].filter((op) => op !== 'within') : listOps[kind]
}

const DAYS_BACK = ['last-7-days', 'last-30-days', 'last-90-days', 'last-365-days']

/** The spans that are usually asked for, and the one that is said. */
function spanChoices({ schema }: ResolvedField, value: Json | undefined, locale: Locale): SettingChoice[] {
  const isOfMonths = schema !== undefined && spanOf(schema) === 'month'
  const usual = [...relativeSpans, ...DAYS_BACK].filter((name) => !isOfMonths || isSpanOfMonths(name))
  const names = typeof value === 'string' && !usual.includes(value) ? [...usual, value] : usual
  return names.map((name) => ({ value: name, title: wordSpan(name, locale) }))
}

/** What a formula gives without a schema are days. */
function valueSchema({ kind, schema }: ResolvedField): Setting['schema'] {
  if (kind === 'number') return { type: 'number' }
  if (kind !== 'moment') return { type: 'string' }
  const span = schema ? spanOf(schema) : 'day'
  return { type: 'string', format: span === undefined ? 'time' : span === 'day' ? 'date' : span }
}

function isWhole({ op, value, parameter }: Comparison): boolean {
  if (WITHOUT_VALUE.includes(op) || parameter !== undefined) return true
  return op === 'between' ? Array.isArray(value) && !value.includes(null) : value !== undefined
}

/** A pair and a list are no single values. */
function withOp(comparison: Comparison, op: FilterOp): Comparison {
  const { field, value, parameter, shift } = comparison
  if (WITHOUT_VALUE.includes(op)) return { field, op }
  if (parameter !== undefined && shapeOf(op) === 'single') return without({ field, op, parameter, shift })
  const keeps = shapeOf(op) === shapeOf(comparison.op)
  return without({ field, op, value: keeps ? value : undefined })
}

/** Without what is not said. */
function without(comparison: { [Key in keyof Comparison]: Comparison[Key] | undefined }): Comparison {
  return Object.fromEntries(Object.entries(comparison).filter(([, one]) => one !== undefined)) as never
}

/** A month can be compared with the month before and with that of the year before. */
function shiftsOf({ parameter, shift = 0 }: Comparison, { parameters }: Report): number[] {
  const isMonth = spanOf(parameters?.properties[parameter ?? '']) === 'month'
  return [...new Set([0, -1, ...(isMonth ? [-12] : []), shift])]
}
