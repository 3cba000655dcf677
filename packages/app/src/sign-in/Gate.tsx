import { useEffect, useRef, type ReactNode, type SubmitEvent } from 'react'
import { useWords } from '../session/use-words.ts'
import { SessionChoices } from '../shell/SessionChoices.tsx'
import './gate.css'

/** A page before the door: one form in the middle, nothing else. */
export function Gate({
  title,
  lead,
  refusal,
  onSubmit,
  children,
}: {
  title: string
  lead?: string
  /** Why the last attempt failed. */
  refusal?: string | undefined
  onSubmit(): void
  children: ReactNode
}) {
  const words = useWords()
  const form = useRef<HTMLFormElement>(null)
  // The page is opened for its first input.
  useEffect(() => form.current?.querySelector('input')?.focus(), [])
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    onSubmit()
  }
  return (
    <div className="gate">
      <header className="gate-head">
        <span className="gate-brand">
          <img src="/seal.svg" alt="" />
          {words.product}
        </span>
        <SessionChoices />
      </header>
      <main className="gate-main">
        <form className="panel gate-form" ref={form} onSubmit={submit} noValidate>
          <h1>{title}</h1>
          {lead && <p className="gate-lead">{lead}</p>}
          {children}
          <p className="fault gate-refusal" role="alert">
            {refusal}
          </p>
        </form>
      </main>
    </div>
  )
}
