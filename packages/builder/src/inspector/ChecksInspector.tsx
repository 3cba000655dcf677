import type { FieldCheck, Form, JsonObject } from '@paperwright/runtime'
import { failedChecksOf } from '@paperwright/runtime/kit'
import { useMemo, useState } from 'react'
import { setChecks } from '../edits/set-checks.ts'
import { FieldFormulaHelp } from './FieldFormulaHelp.tsx'
import { useKeepOnLeave } from '../kept/use-keep-on-leave.ts'
import { Entries } from '../settings/Entries.tsx'
import { useBuilder } from '../state/use-builder.ts'
import { ExpressionInput } from '../widgets/ExpressionInput.tsx'
import { expressionSources } from './expression-sources.ts'

const BLANK: FieldCheck = { holds: '', say: '' }
const FUNCTIONS = ['sum(', 'count(', 'abs(', 'date(', 'today()', ' and ', ' or ', ' = null']

/** What must hold of a field together with others: the condition, the words where it does not, how strict it is. */
export function ChecksInspector({ pointer, checks }: { pointer: string; checks: readonly FieldCheck[] }) {
  const { form, words, locale, sample, zone, run } = useBuilder()
  const { check: said } = words.inspector
  /** Not yet whole: it has no condition or no words. */
  const [begun, setBegun] = useState<FieldCheck>()
  const sources = useMemo(
    () => expressionSources(form, pointer, { locale, functions: FUNCTIONS, withOwn: true }),
    [form, pointer, locale],
  )
  const fails = useMemo(() => failing(form, pointer, { sample, zone }), [form, pointer, sample, zone])
  const put = (next: readonly FieldCheck[]) => run((now) => setChecks(now, { pointer, checks: next }))
  /** False where it was refused. */
  const change = (index: number, part: Partial<FieldCheck>): boolean => {
    const entry = checks[index]
    const next = { ...(entry ?? begun ?? BLANK), ...part }
    const isWhole = next.holds.trim() !== '' && next.say.trim() !== ''
    if (entry) {
      return isWhole && put(checks.with(index, next))
    }
    setBegun(next)
    if (!isWhole) return true
    const isDone = put([...checks, next])
    if (isDone) setBegun(undefined)
    return isDone
  }
  return (
    <>
      <p className="pwb-hint">{said.about}</p>
      <Entries
        entries={begun ? [...checks, begun] : checks}
        legend={(_, index) => said.nth(index + 1)}
        remove={said.remove}
        onRemove={(index) =>
          index === checks.length ? setBegun(undefined) : put(checks.toSpliced(index, 1))
        }
        add={said.add}
        {...(!begun && { onAdd: () => setBegun(BLANK) })}
      >
        {({ holds, say, soft }, index) => (
          <>
            <ExpressionInput
              setting={`x-check ${index}`}
              label={said.holds}
              placeholder={said.holdsHint}
              value={holds}
              sources={sources}
              locale={locale}
              onKeep={(next) => change(index, { holds: next })}
            >
              {index < checks.length && (
                <p className="pwb-hint" role="status">
                  {fails.has(say) ? said.fails : said.passes}
                </p>
              )}
              <FieldFormulaHelp
                pointer={pointer}
                setting={`x-check ${index}`}
                of="check"
                onWrite={(next) => change(index, { holds: next })}
              />
            </ExpressionInput>
            <SayInput
              label={said.say}
              hint={said.sayHint}
              value={say}
              onKeep={(next) => change(index, { say: next })}
            />
            <label className="pwb-check">
              <input
                type="checkbox"
                checked={soft ?? false}
                onChange={({ target }) => {
                  const { soft: _, ...hard } = checks[index] ?? begun ?? BLANK
                  const next = target.checked ? { ...hard, soft: true } : hard
                  if (index < checks.length) put(checks.with(index, next))
                  else setBegun(next)
                }}
              />
              {said.soft}
            </label>
          </>
        )}
      </Entries>
    </>
  )
}

/** The words of the checks that the sample does not pass. */
function failing(
  form: Form,
  pointer: string,
  { sample, zone }: { sample: JsonObject; zone: string },
): ReadonlySet<string> {
  return new Set(failedChecksOf(form, pointer, { record: sample, now: { at: new Date(), zone } }))
}

/** Kept when it is finished, so that nobody steps back letter by letter. */
function SayInput({
  label,
  hint,
  value,
  onKeep,
}: {
  label: string
  hint: string
  value: string
  onKeep(say: string): void
}) {
  const [typed, setTyped] = useState<string>()
  const end = () => {
    done()
    if (typed !== undefined && typed.trim() !== value) onKeep(typed.trim())
    setTyped(undefined)
  }
  const done = useKeepOnLeave(typed, end)
  return (
    <label className="pwb-field">
      <span>{label}</span>
      <input
        type="text"
        placeholder={hint}
        value={typed ?? value}
        onChange={({ target }) => setTyped(target.value)}
        onBlur={end}
        onKeyDown={({ key }) => key === 'Enter' && end()}
      />
    </label>
  )
}
