import type { JsonSchema } from '@paperwright/runtime'
import { requireFieldType } from '@paperwright/runtime/kit'
import { useMemo, useState } from 'react'
import { changeField } from '../edits/change-field.ts'
import { useBuilder } from '../state/use-builder.ts'
import { FieldFormulaHelp } from './FieldFormulaHelp.tsx'
import { ExpressionInput } from '../widgets/ExpressionInput.tsx'
import { DefaultInput } from './DefaultInput.tsx'
import { beginningNames, expressionSources } from './expression-sources.ts'

/** What can be chosen, by the expression that says it; the two others are written out. */
const MADE = {
  now: 'now()',
  name: 'me.name',
  post: 'me.post',
  department: 'me.department',
  phone: 'me.phone',
  last: 'last',
} as const

type Choice = 'fixed' | keyof typeof MADE | 'formula'

const FUNCTIONS = ['today()', 'now()', 'date(', 'duration(', 'if ']

/** What a new record begins with in a field: a value, what is known of the day and of who fills it in, or a formula. */
export function BeginningInput({
  pointer,
  schema,
  plain,
}: {
  pointer: string
  schema: JsonSchema
  /** The field as a form of its own for entering the value. */
  plain: JsonSchema
}) {
  const { form, words, locale, run, amend } = useBuilder()
  const { beginning: said } = words.inspector
  const text = schema['x-default']
  const [chosen, setChosen] = useState<Choice>()
  const sources = useMemo(
    () =>
      expressionSources(form, pointer, {
        locale,
        functions: FUNCTIONS,
        isValue: true,
        given: beginningNames(locale),
      }),
    [form, pointer, locale],
  )
  const shown = chosen ?? choiceOf(text)
  const put = (next: string | undefined) =>
    run((now) => changeField(now, { pointer, change: { 'x-default': next } }))
  return (
    <>
      <label className="pwb-field">
        <span>{said.label}</span>
        <select
          value={shown}
          onChange={({ target }) => {
            const next = target.value as Choice
            setChosen(next)
            if (next === 'fixed') put(undefined)
            else if (next !== 'formula') put(MADE[next])
          }}
        >
          {choicesFor(schema, pointer, shown).map((choice) => (
            <option key={choice} value={choice}>
              {said.choices[choice]}
            </option>
          ))}
        </select>
      </label>
      {shown === 'formula' && (
        <ExpressionInput
          setting="x-default"
          label={said.choices.formula}
          placeholder={said.formulaHint}
          value={text ?? ''}
          sources={sources}
          locale={locale}
          onKeep={(next) => put(next === '' ? undefined : next)}
        >
          <FieldFormulaHelp pointer={pointer} setting="x-default" of="value" onWrite={put} />
        </ExpressionInput>
      )}
      {shown === 'fixed' && (
        <DefaultInput
          key={schema['x-field']}
          schema={plain}
          value={schema.default}
          onSet={(value) =>
            amend(`${pointer} default`, (now) => changeField(now, { pointer, change: { default: value } }))
          }
        />
      )}
      <p className="pwb-hint">{said.about}</p>
    </>
  )
}

function choiceOf(text: string | undefined): Choice {
  if (text === undefined) return 'fixed'
  const made = Object.entries(MADE).find(([, expression]) => expression === text)
  return made ? (made[0] as Choice) : 'formula'
}

/** Those that fit the type; a field in the rows of a list has no value of its own in the last record. */
function choicesFor(schema: JsonSchema, pointer: string, shown: Choice): Choice[] {
  const { isMoment = false, picksFrom } = requireFieldType(schema)
  const isWords = schema.type === 'string' && !isMoment
  const fits: Record<Choice, boolean> = {
    fixed: true,
    now: isMoment,
    name: isWords || picksFrom === 'people',
    post: isWords,
    department: isWords || picksFrom === 'departments',
    phone: isWords,
    last: !pointer.includes('*'),
    formula: true,
  }
  return (Object.keys(fits) as Choice[]).filter((choice) => fits[choice] || choice === shown)
}
