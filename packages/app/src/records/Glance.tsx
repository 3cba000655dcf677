import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { Form } from '@paperwright/runtime'
import type { Submission } from '@paperwright/server'
import { Button } from '../controls/Button.tsx'
import { formVersionQuery } from '../desk/form-queries.ts'
import { useSession } from '../session/Session.tsx'
import { useOwnWords } from '../session/use-words.ts'
import { LinkButton } from '../shell/LinkButton.tsx'
import { PaperPages } from '../sheet/PaperPages.tsx'
import { stillRecord, useSetSheet } from '../sheet/use-set-sheet.ts'
import { StateChip } from '../submissions/StateChip.tsx'
import { submissionQuery } from '../submissions/submission-queries.ts'
import { useMemo } from 'react'
import { LIST_WORDS } from './list-words.ts'
import './glance.css'

interface GlanceProps {
  id: string
  /** The records of the page, in their order. */
  page: readonly string[]
  /** Undefined: none any more. */
  onLook(id: string | undefined): void
}

/** A record beside its list, as its sheet; the keys [ and ] go to the one before and after. */
export function Glance({ id, page, onLook }: GlanceProps) {
  const words = useOwnWords(LIST_WORDS)
  const { data: submission, error } = useQuery({ ...submissionQuery(id), retry: false })
  const version = useQuery({
    ...formVersionQuery(submission?.formId ?? '', submission?.formVersion ?? 1),
    enabled: submission !== undefined,
  })
  const form = version.data?.document
  const at = page.indexOf(id)
  const [before, after] = [page[at - 1], at < 0 ? undefined : page[at + 1]]
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { target } = event
      if (target instanceof Element && target.closest('input, select, textarea, [role=dialog], dialog'))
        return
      if (event.key === 'Escape') onLook(undefined)
      if (event.key === '[' && before) onLook(before)
      if (event.key === ']' && after) onLook(after)
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [before, after, onLook])
  return (
    <aside className="panel glance" aria-label={words.glance}>
      <header className="line">
        <strong className="code">{submission?.number}</strong>
        {submission && submission.state !== 'submitted' && <StateChip state={submission.state} />}
        <span className="end">
          <Button aria-label={words.glanceBefore} disabled={!before} onClick={() => onLook(before)}>
            ↑
          </Button>
          <Button aria-label={words.glanceAfter} disabled={!after} onClick={() => onLook(after)}>
            ↓
          </Button>
          <LinkButton to="/records/$submissionId" params={{ submissionId: id }}>
            {words.glanceOpen}
          </LinkButton>
          <Button aria-label={words.close} onClick={() => onLook(undefined)}>
            ×
          </Button>
        </span>
      </header>
      {error && <p className="quiet">{words.glanceGone}</p>}
      {submission && form && !error && <Sheet key={id} submission={submission} form={form} />}
    </aside>
  )
}

function Sheet({ submission, form }: { submission: Submission; form: Form }) {
  const { locale } = useSession()
  const { record } = submission
  const source = useMemo(() => stillRecord(record), [record])
  const { set } = useSetSheet(form, source, locale)
  return <div className="glance-pages">{set && <PaperPages pages={set.pages} zoom="fit" />}</div>
}
