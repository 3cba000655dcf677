import type { FormVersion, PaperNumber } from '@paperwright/server'
import { Link } from '@tanstack/react-router'
import { useEffect, useId, useRef, useState } from 'react'
import { findPaperNumber } from '../api/paper-numbers.ts'
import { Button } from '../controls/Button.tsx'
import { useOwnWords } from '../session/use-words.ts'
import { Dialog } from '../shell/Dialog.tsx'
import { cleanNumber, considerNumber, wordUnfound, type NumberProblem } from './consider-number.ts'
import { PAPER_NUMBER_WORDS } from './paper-number-words.ts'
import { PaperNumberList } from './PaperNumberList.tsx'

interface PaperNumberDialogProps {
  form: FormVersion
  sees: boolean
  /** The number that is used so far. */
  paper: string | undefined
  /** A number that was refused: why is told at once. */
  lookAt: string | undefined
  onChoose(paper: string | undefined): void
  onClose(): void
}

/** Asks which blank sheet is entered: typed, scanned, or chosen from those given out. */
export function PaperNumberDialog({ form, sees, paper, lookAt, onChoose, onClose }: PaperNumberDialogProps) {
  const words = useOwnWords(PAPER_NUMBER_WORDS)
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState('')
  const [problem, setProblem] = useState<NumberProblem>()
  const [asked, setAsked] = useState<{ number: string; doubts: string[] }>()
  const [isLooking, setLooking] = useState(false)

  const consider = (found: PaperNumber) => {
    const { problem: against, doubts } = considerNumber(found, { version: form.version, words })
    setProblem(against)
    setAsked(undefined)
    if (!doubts) return
    if (doubts.length === 0) return onChoose(found.number)
    setAsked({ number: found.number, doubts })
    // Enter says yes.
    input.current?.focus()
  }
  const look = async (text: string) => {
    const number = cleanNumber(text)
    if (number === '') return input.current?.focus()
    setLooking(true)
    try {
      consider(await findPaperNumber(form.id, number))
    } catch (error) {
      setAsked(undefined)
      setProblem(wordUnfound(error, number, words))
      input.current?.select()
    } finally {
      setLooking(false)
    }
  }
  const first = useRef({ look, lookAt })
  useEffect(() => {
    const { look: lookFirst, lookAt: refused } = first.current
    // A scanner types at once.
    input.current?.focus()
    if (refused !== undefined) void lookFirst(refused)
  }, [])

  return (
    <Dialog
      wide
      title={words.title}
      onClose={onClose}
      actions={
        <>
          {paper !== undefined && <Button onClick={() => onChoose(undefined)}>{words.without}</Button>}
          <Button onClick={onClose}>{words.close}</Button>
          <Button look="primary" type="submit" form={id} loading={isLooking}>
            {asked ? words.chooseOf(asked.number) : words.useTyped}
          </Button>
        </>
      }
    >
      <form
        id={id}
        className="form paper-number-form"
        onSubmit={(event) => {
          event.preventDefault()
          if (asked) onChoose(asked.number)
          else if (!isLooking) void look(typed)
        }}
      >
        <label htmlFor={`${id}-number`}>{words.number}</label>
        <input
          ref={input}
          id={`${id}-number`}
          value={typed}
          maxLength={100}
          autoComplete="off"
          placeholder={words.hint}
          aria-invalid={problem !== undefined}
          aria-describedby={`${id}-told`}
          onChange={({ target }) => {
            setTyped(target.value)
            setProblem(undefined)
            setAsked(undefined)
          }}
        />
      </form>
      <div id={`${id}-told`} role="alert">
        {problem && (
          <p className="dialog-failure">
            {problem.words}{' '}
            {problem.record !== undefined && sees && (
              <Link to="/records/$submissionId" params={{ submissionId: problem.record }}>
                {words.record}
              </Link>
            )}
            {problem.form && (
              <Link to="/forms/$formId" params={{ formId: problem.form.id }}>
                {words.toForm(problem.form.title)}
              </Link>
            )}
          </p>
        )}
        {asked?.doubts.map((doubt) => (
          <p key={doubt}>{doubt}</p>
        ))}
      </div>
      <PaperNumberList formId={form.id} sees={sees} search={cleanNumber(typed)} onChoose={consider} />
      <p>
        <Link to="/forms/$formId/numbers" params={{ formId: form.id }}>
          {words.manage}
        </Link>
      </p>
    </Dialog>
  )
}
