import type { FieldCheck, Form, JsonObject } from '@paperwright/runtime'
import { failedChecksOf, readExpression, showExpression } from '@paperwright/runtime/kit'
import { use, useMemo, useState } from 'react'
import { setChecks } from '../edits/set-checks.ts'
import { FieldFormulaHelp } from './FieldFormulaHelp.tsx'
import { KeptContext, PartContext } from '../kept/kept-context.ts'
import { findKept } from '../kept/kept-text.ts'
import { moveUp } from '../kept/move-up.ts'
import { Entries } from '../settings/Entries.tsx'
import { useBuilder } from '../state/use-builder.ts'
import { ExpressionInput } from '../widgets/ExpressionInput.tsx'
import { expressionSources } from './expression-sources.ts'
import { SayInput } from './SayInput.tsx'

const BLANK: FieldCheck = { holds: '', say: '' }
const FUNCTIONS = ['sum(', 'count(', 'abs(', 'date(', 'today()', ' and ', ' or ', ' = null']

/** What must hold of a field together with others: the condition, the words where it does not, how strict it is. */
export function ChecksInspector({ pointer, checks }: { pointer: string; checks: readonly FieldCheck[] }) {
  const { form, words, locale, sample, zone, run } = useBuilder()
  const { check: said } = words.inspector
  const texts = use(KeptContext)
  const at = use(PartContext)
  const sources = useMemo(
    () => expressionSources(form, pointer, { locale, functions: FUNCTIONS, withOwn: true }),
    [form, pointer, locale],
  )
  const fails = useMemo(() => failing(form, pointer, { sample, zone }), [form, pointer, sample, zone])
  const [isAsked, setIsAsked] = useState(false)
  /** What waits of one that is not yet whole: it has no condition or no words. */
  const begun = {
    holds: findKept(texts.kept, at, keyOf(checks.length))?.text,
    say: findKept(texts.kept, at, keyOf(checks.length, 'say'))?.text,
  }
  const isBegun = isAsked || begun.holds !== undefined || begun.say !== undefined
  const put = (next: readonly FieldCheck[]) => run((now) => setChecks(now, { pointer, checks: next }))
  const forget = (part?: 'say') => at !== undefined && texts.letGo({ at, key: keyOf(checks.length, part) })
  const finish = ({ holds, say }: FieldCheck): boolean => {
    const isDone = put([...checks, { holds, say }])
    if (!isDone) return false
    forget()
    forget('say')
    setIsAsked(false)
    return true
  }
  /** Words where it has to wait for its other part. */
  const change = (index: number, part: Partial<FieldCheck>): boolean | string => {
    const entry = checks[index]
    const [text = ''] = Object.values(part)
    // Emptied though it must be there, it stays what it was.
    if (String(text).trim() === '') return true
    if (entry) return put(checks.with(index, { ...entry, ...part }))
    const read = readExpression(begun.holds ?? '', sources)
    const next = { holds: 'text' in read ? read.text : '', say: begun.say?.trim() ?? '', ...part }
    if (next.holds === '') return said.needsHolds
    return next.say === '' ? said.needsSay : finish(next)
  }
  return (
    <>
      <p className="pwb-hint">{said.about}</p>
      <Entries
        entries={isBegun ? [...checks, BLANK] : checks}
        legend={(_, index) => said.nth(index + 1)}
        remove={said.remove}
        onRemove={(index) => {
          if (index === checks.length) setIsAsked(false)
          else if (!put(checks.toSpliced(index, 1))) return
          moveUp(texts, { at, of: 'x-check', from: index })
        }}
        add={said.add}
        {...(!isBegun && { onAdd: () => setIsAsked(true) })}
      >
        {({ holds, say, soft }, index) => (
          <>
            <ExpressionInput
              setting={keyOf(index)}
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
                setting={keyOf(index)}
                of="check"
                onWrite={(next) => {
                  const taken = change(index, { holds: next })
                  if (typeof taken !== 'string' || at === undefined) return
                  const text = showExpression(next, sources)
                  texts.keep({ at, key: keyOf(index), label: said.holds, text, reason: taken })
                }}
              />
            </ExpressionInput>
            <SayInput
              label={said.say}
              setting={keyOf(index, 'say')}
              hint={said.sayHint}
              value={say}
              locale={locale}
              onKeep={(next) => change(index, { say: next })}
            />
            {index < checks.length && (
              <label className="pwb-check">
                <input
                  type="checkbox"
                  checked={soft ?? false}
                  onChange={({ target }) => {
                    const { soft: _, ...hard } = checks[index]!
                    put(checks.with(index, target.checked ? { ...hard, soft: true } : hard))
                  }}
                />
                {said.soft}
              </label>
            )}
          </>
        )}
      </Entries>
    </>
  )
}

/** What a setting of a check is called. */
function keyOf(index: number, part?: 'say'): string {
  return part === undefined ? `x-check ${index}` : `x-check ${index} ${part}`
}

/** The words of the checks that the sample does not pass. */
function failing(
  form: Form,
  pointer: string,
  { sample, zone }: { sample: JsonObject; zone: string },
): ReadonlySet<string> {
  return new Set(failedChecksOf(form, pointer, { record: sample, now: { at: new Date(), zone } }))
}
