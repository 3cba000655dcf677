import { useDeferredValue, useMemo, useState } from 'react'
import type { FormProblem } from '@paperwright/runtime'
import type { LaidOut } from '../canvas/lay-out.ts'
import { useBuilder } from '../state/use-builder.ts'
import { listFindings } from './list-findings.ts'

/** What is wrong with the form and what could be better, each a click away from its place. */
export function ProblemsPanel({
  laid,
  found,
  onWords,
}: {
  laid: LaidOut | undefined
  found: readonly FormProblem[]
  /** Shows all words of the form. */
  onWords(): void
}) {
  const { form, words, locale, kept, select, run } = useBuilder()
  const [open, setOpen] = useState(false)
  // The sheet is drawn first; what there is to say of it follows.
  const later = useDeferredValue(useMemo(() => ({ form, laid }), [form, laid]))
  const findings = useMemo(
    () =>
      listFindings(later.form, {
        locale,
        pages: later.laid?.pages.length ?? 0,
        reports: later.laid?.reports ?? [],
        found,
        kept,
      }),
    [later, locale, found, kept],
  )
  const problems = findings.filter(({ kind }) => kind === 'problem').length
  return (
    <section className="pwb-problems" aria-label={words.problems.title} data-bad={problems > 0 || undefined}>
      <button type="button" className="pwb-problems-head" aria-expanded={open} onClick={() => setOpen(!open)}>
        <span className="pwb-caret" aria-hidden="true" />
        <strong>{problems > 0 ? words.problems.count(problems) : words.problems.none}</strong>
        {findings.length > problems && (
          <span>
            {words.problems.advice} {findings.length - problems}
          </span>
        )}
      </button>
      {open && findings.length > 0 && (
        <ul>
          {findings.map(({ kind, text, place, leadsTo, mend }, index) => (
            <li key={index} data-kind={kind}>
              <button
                type="button"
                className="pwb-finding"
                disabled={!place && !leadsTo}
                onClick={() => {
                  if (place) select(place)
                  if (leadsTo) onWords()
                }}
              >
                <b>{kind === 'problem' ? words.problems.title : words.problems.advice}</b> {text}
              </button>
              {mend && (
                <button type="button" onClick={() => run((now) => mend.edit(now))}>
                  {mend.label}
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
