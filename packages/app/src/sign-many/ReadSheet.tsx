import { printedWord } from '@paperwright/runtime/kit'
import type { ChainView } from '@paperwright/server'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect, useMemo } from 'react'
import { tellSeen } from '../api/signing.ts'
import { Button } from '../controls/Button.tsx'
import { formVersionQuery } from '../desk/form-queries.ts'
import { useClock } from '../session/use-clock.ts'
import { useOwnWords } from '../session/use-words.ts'
import { PaperPages } from '../sheet/PaperPages.tsx'
import { PREVIEW_WORDS } from '../sheet/preview-words.ts'
import { useLife } from '../sheet/use-life.ts'
import { stillRecord, useSetSheet } from '../sheet/use-set-sheet.ts'
import { wordMomentInFull } from '../shell/word-moment.ts'
import { chainQuery } from '../signing/signing-queries.ts'
import { SIGNING_WORDS } from '../signing/signing-words.ts'
import { eventsQuery, submissionQuery } from '../submissions/submission-queries.ts'
import type { ReadOne } from './ManyPage.tsx'
import { MANY_WORDS } from './many-words.ts'
import { stepsToSign } from './steps-to-sign.ts'
import { useTurnKeys } from './use-turn-keys.ts'

interface ReadSheetProps {
  id: string
  isLast: boolean
  onRead(one: ReadOne): void
  onSkip(): void
  onBack?: () => void
}

/** A sheet before whoever is to sign it, with what was said before them; turned by a press or a key. */
export function ReadSheet({ id, isLast, onRead, onSkip, onBack }: ReadSheetProps) {
  const words = useOwnWords(MANY_WORDS)
  const preview = useOwnWords(PREVIEW_WORDS)
  const { locale } = useClock()
  const { data: submission } = useSuspenseQuery({ ...submissionQuery(id), staleTime: 0 })
  const { formId, formVersion, number, record, revision } = submission
  const { document: form } = useSuspenseQuery(formVersionQuery(formId, formVersion)).data
  const { data: chain } = useSuspenseQuery({ ...chainQuery(id, revision), staleTime: 0 })
  const { data: history } = useQuery(eventsQuery(id, revision))
  const told = useLife(form, { number, history })
  const source = useMemo(() => stillRecord(record, told), [record, told])
  const { set, failed } = useSetSheet(form, source, locale)
  const mine = chain ? stepsToSign(chain) : []
  const isShown = set !== undefined && mine.length > 0
  const covers = chain?.covers
  useEffect(() => {
    // What is before their eyes is what they may sign.
    if (isShown && covers !== undefined) void tellSeen(id, covers).catch(() => {})
  }, [id, covers, isShown])
  const label = `${printedWord(form, form.title, locale)} ${number}`
  const read = isShown && chain ? () => onRead({ id, label, chain }) : undefined
  useTurnKeys({ next: read ?? (set && mine.length === 0 ? onSkip : undefined), skip: onSkip, back: onBack })
  const slotWord = (step: { label: string }) => step.label && printedWord(form, step.label, locale)
  return (
    <div className="many-sheet">
      <section className="many-paper" aria-label={label}>
        {set ? (
          <PaperPages pages={set.pages} zoom="fit" />
        ) : (
          <p role="status">{failed ? words.notPrinted : preview.composing}</p>
        )}
      </section>
      <aside>
        <h2>{label}</h2>
        <p>
          {mine.length > 0
            ? mine.map((step) => slotWord(step)).join(locale === 'zh' ? '、' : ', ')
            : words.notMine}
        </p>
        {chain && <Earlier chain={chain} wordOf={slotWord} />}
        <div className="many-turns">
          <Button look="primary" size="large" disabled={!read} onClick={() => read?.()}>
            {isLast ? words.last : words.read}
          </Button>
          <Button size="large" onClick={onSkip}>
            {words.skip}
          </Button>
          {onBack && (
            <Button size="large" onClick={onBack}>
              {words.back}
            </Button>
          )}
        </div>
        <p className="quiet many-keys">{words.keys}</p>
        <Link to="/records/$submissionId" params={{ submissionId: id }}>
          {words.open}
        </Link>
      </aside>
    </div>
  )
}

/** What others said at their steps. */
function Earlier({ chain, wordOf }: { chain: ChainView; wordOf(step: { label: string }): string }) {
  const words = useOwnWords(MANY_WORDS)
  const signing = useOwnWords(SIGNING_WORDS)
  const clock = useClock()
  const said = chain.steps.flatMap((step) => step.votes.map((vote) => ({ step, vote })))
  return (
    <>
      <h3>{words.earlier}</h3>
      {said.length === 0 && <p className="quiet">{words.nobody}</p>}
      <ul>
        {said.map(({ step, vote }) => (
          <li key={`${step.key} ${vote.at} ${vote.by}`}>
            <strong>{wordOf(step)}</strong> {vote.name ?? vote.byName}
            {vote.forName !== null && ` ${signing.forOther(vote.forName)}`}
            <small>{wordMomentInFull(vote.at, clock)}</small>
            {vote.opinion && <q>{vote.opinion}</q>}
          </li>
        ))}
      </ul>
    </>
  )
}
