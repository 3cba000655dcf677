import {
  filterOps,
  spanOf,
  type Comparison,
  type FilterOp,
  type Json,
  type Report,
  type ResolvedField,
} from '@paperwright/runtime'
import { useState } from 'react'
import { addParameter } from '../edits/parameters.ts'
import { useReport } from '../state/use-report.ts'
import { ChoiceSetting } from '../widgets/ChoiceSetting.tsx'
import { ComparedValue } from './ComparedValue.tsx'
import { parameterKinds } from './parameter-kinds.ts'

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
  const { fields, report, words, run } = useReport()
  const [draft, setDraft] = useState(comparison)
  const field = fields.get(draft.field)
  const { condition } = words
  if (!field) return null
  const change = (next: Comparison) => {
    setDraft(next)
    if (isWhole(next)) onSet(next)
  }
  const ops = filterOps[field.kind]
  const parameters = Object.entries(report.parameters?.properties ?? {})
  const compared = draft.parameter === undefined ? 'fixed' : `parameter ${draft.parameter}`
  const isCompared = !WITHOUT_VALUE.includes(draft.op)
  const ask = (kind: string) => {
    const asked = parameterKinds(field, words).find((one) => one.kind === kind)
    if (!asked) return
    // Its key is known once it is there; the comparison with it follows as a step of its own.
    let key = ''
    const done = run((now) => {
      const next = addParameter(now, { wish: field.key, schema: asked.schema, preset: asked.preset })
      key = Object.keys(next.parameters!.properties).at(-1)!
      return next
    })
    if (done) change({ field: draft.field, op: opFor(draft.op, ops), parameter: key })
  }
  return (
    <div className="pwr-comparison">
      {hasField && (
        <ChoiceSetting
          label={condition.field}
          value={draft.field}
          choices={[...fields.values()].map(({ key, title }) => ({ value: key, title }))}
          onSet={(key) => change({ field: key, op: 'notEmpty' })}
        />
      )}
      {!hasField && <h3>{field.title}</h3>}
      <ChoiceSetting
        label={condition.op}
        value={draft.op}
        choices={ops.map((op) => ({ value: op, title: condition.ops[op] }))}
        onSet={(op) => change(withOp(draft, op as FilterOp))}
      />
      {isCompared && (
        <ChoiceSetting
          label={condition.with}
          value={compared}
          choices={[
            { value: 'fixed', title: condition.fixed },
            ...(draft.op === 'between'
              ? []
              : [
                  ...parameterKinds(field, words).map(({ kind, title }) => ({
                    value: `ask ${kind}`,
                    title: title === undefined ? condition.ask : condition.askAs(title),
                  })),
                  ...parameters.map(([key, { title = key }]) => ({
                    value: `parameter ${key}`,
                    title: condition.parameter(title),
                  })),
                ]),
          ]}
          onSet={(value) => {
            const [how, key] = value.split(' ')
            if (how === 'ask') ask(key!)
            else if (how === 'parameter') change({ field: draft.field, op: draft.op, parameter: key! })
            else change({ field: draft.field, op: draft.op })
          }}
        />
      )}
      {isCompared && draft.parameter === undefined && (
        <ComparedValue
          key={draft.op}
          field={field}
          op={draft.op}
          value={draft.value}
          onSet={(value) => change(withValue(draft, value))}
        />
      )}
      {draft.parameter !== undefined && field.kind === 'moment' && (
        <ChoiceSetting
          label={condition.shift}
          value={String(draft.shift ?? 0)}
          choices={shiftsOf(draft, report).map((shift) => ({
            value: String(shift),
            title: condition.shifts[shift] ?? String(shift),
          }))}
          onSet={(shift) => change(withShift(draft, Number(shift) || undefined))}
        />
      )}
      {!isWhole(draft) && <p className="pwb-hint">{condition.incomplete}</p>}
      {onRemove && (
        <button type="button" className="pwr-link pwb-danger" onClick={onRemove}>
          {words.remove}
        </button>
      )}
    </div>
  )
}

function isWhole({ op, value, parameter }: Comparison): boolean {
  return WITHOUT_VALUE.includes(op) || value !== undefined || parameter !== undefined
}

/** A pair and a list are no single values. */
function withOp(comparison: Comparison, op: FilterOp): Comparison {
  const { field, value, parameter, shift } = comparison
  if (WITHOUT_VALUE.includes(op)) return { field, op }
  if (parameter !== undefined && op !== 'between')
    return { field, op, parameter, ...(shift !== undefined && { shift }) }
  const keeps = value !== undefined && (op === 'between') === (comparison.op === 'between')
  return { field, op, ...(keeps && { value }) }
}

function withValue({ field, op }: Comparison, value: Json | undefined): Comparison {
  return { field, op, ...(value !== undefined && { value }) }
}

function withShift({ shift: _, ...rest }: Comparison, shift: number | undefined): Comparison {
  return { ...rest, ...(shift !== undefined && { shift }) }
}

/** A month can be compared with the month before and with that of the year before. */
function shiftsOf({ parameter, shift = 0 }: Comparison, { parameters }: Report): number[] {
  const isMonth = spanOf(parameters?.properties[parameter ?? '']) === 'month'
  return [...new Set([0, -1, ...(isMonth ? [-12] : []), shift])]
}

function opFor(op: FilterOp, ops: readonly FilterOp[]): FilterOp {
  return WITHOUT_VALUE.includes(op) || op === 'between' ? ops[0]! : op
}

export type ComparedField = Pick<ResolvedField, 'kind' | 'schema' | 'title' | 'key'>
