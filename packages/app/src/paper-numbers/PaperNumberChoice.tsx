import type { FormVersion } from '@paperwright/server'
import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { findPaperNumber, paperNumbersQuery } from '../api/paper-numbers.ts'
import { Button } from '../controls/Button.tsx'
import { useOwnWords } from '../session/use-words.ts'
import { considerNumber } from './consider-number.ts'
import { PAPER_NUMBER_WORDS } from './paper-number-words.ts'
import { PaperNumberDialog } from './PaperNumberDialog.tsx'
import './paper-numbers.css'

interface PaperNumberChoiceProps {
  form: FormVersion
  /** Whether records may be looked at. */
  sees: boolean
  /** The number of the sheet that is entered; undefined: the record gets the next one. */
  paper: string | undefined
  onChoose(paper: string | undefined): void
  /** The number was refused when the record was handed in. */
  isRefused: boolean
  onRefusalSeen(): void
}

/** Which blank sheet is entered, for forms that had any given out. */
export function PaperNumberChoice(props: PaperNumberChoiceProps) {
  const { form, sees, paper, onChoose, isRefused, onRefusalSeen } = props
  const words = useOwnWords(PAPER_NUMBER_WORDS)
  const [isOpen, setOpen] = useState(false)
  const [doubted, setDoubted] = useState<string>()
  const any = useQuery({
    ...paperNumbersQuery(form.id, { mine: false, search: '', page: 1, size: 1 }),
    staleTime: 60_000,
  })
  // A number that the address asks for is taken at once, or looked at where something is to be said of it.
  const asked = useSearch({ from: '/forms/$formId' }).paper
  const first = useRef({
    asked: paper === undefined ? asked : undefined,
    version: form.version,
    words,
    onChoose,
  })
  useEffect(() => {
    const { asked: wanted, version, words: told, onChoose: choose } = first.current
    first.current.asked = undefined
    if (wanted === undefined) return
    findPaperNumber(form.id, wanted).then(
      (found) => {
        if (considerNumber(found, { version, words: told }).doubts?.length === 0) choose(found.number)
        else setDoubted(wanted)
      },
      () => setDoubted(wanted),
    )
  }, [form.id])
  if (paper === undefined && doubted === undefined && (any.data?.total ?? 0) === 0) return null
  const lookAt = isRefused ? paper : doubted
  const close = () => {
    setOpen(false)
    setDoubted(undefined)
    onRefusalSeen()
  }
  return (
    <>
      {paper === undefined ? (
        <Button size="small" look="text" onClick={() => setOpen(true)}>
          {words.use}
        </Button>
      ) : (
        <span className="paper-number-chosen">
          <span className="chip">{words.sheet(paper)}</span>
          <Button size="small" look="text" onClick={() => setOpen(true)}>
            {words.change}
          </Button>
        </span>
      )}
      {(isOpen || lookAt !== undefined) && (
        <PaperNumberDialog
          form={form}
          sees={sees}
          paper={paper}
          lookAt={lookAt}
          onChoose={(chosen) => {
            onChoose(chosen)
            close()
          }}
          onClose={close}
        />
      )}
    </>
  )
}
