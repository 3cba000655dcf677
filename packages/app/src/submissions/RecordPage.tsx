import { printedWord } from '@paperwright/runtime/kit'
import { keepPreviousData, useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { Button } from '../controls/Button.tsx'
import { keyNames } from '../controls/key-names.ts'
import { lazy, Suspense, useMemo, useState } from 'react'
import { formVersionQuery } from '../desk/form-queries.ts'
import { printPages } from '../print/print-pages.ts'
import { usePrintKey } from '../print/use-print-key.ts'
import { PrintTools } from '../print/PrintTools.tsx'
import { useSession } from '../session/Session.tsx'
import { useOwnWords, useWords } from '../session/use-words.ts'
import { FormHead } from '../shell/FormHead.tsx'
import { EditIcon } from '../controls/icons.tsx'
import { LinkButton } from '../shell/LinkButton.tsx'
import { usePageTitle } from '../shell/use-page-title.ts'
import { PaperPages } from '../sheet/PaperPages.tsx'
import { PREVIEW_WORDS } from '../sheet/preview-words.ts'
import { SheetNotes } from '../sheet/SheetNotes.tsx'
import { useLife } from '../sheet/use-life.ts'
import { stillRecord, useSetSheet } from '../sheet/use-set-sheet.ts'
import type { Doing } from '../signing/doing.ts'
import { LIFE_WORDS } from './life-words.ts'
import { RecordInfo } from './RecordInfo.tsx'
import { StateChip } from './StateChip.tsx'
import { SinceSigned } from './SinceSigned.tsx'
import { StoredNotice } from './StoredNotice.tsx'
import { eventsQuery, submissionQuery } from './submission-queries.ts'
import { Neighbours } from './Neighbours.tsx'
import { useNeighbours } from './use-neighbours.ts'
import { useRecordKeys } from './use-record-keys.ts'
import { VoidNotice } from './VoidNotice.tsx'
import './record.css'

const ChainPanel = lazy(() =>
  import('../signing/ChainPanel.tsx').then((part) => ({ default: part.ChainPanel })),
)
const SlotButtons = lazy(() =>
  import('../signing/SlotButtons.tsx').then((part) => ({ default: part.SlotButtons })),
)
const RecordNews = lazy(() => import('./RecordNews.tsx').then((part) => ({ default: part.RecordNews })))
const MoveDialog = lazy(() => import('./MoveDialog.tsx').then((part) => ({ default: part.MoveDialog })))
const MayNotPrint = lazy(() =>
  import('../print/MayNotPrint.tsx').then((part) => ({ default: part.MayNotPrint })),
)
const VoidDialog = lazy(() => import('./VoidDialog.tsx').then((part) => ({ default: part.VoidDialog })))

/** A stored record as it stands on paper, with its printing, its filing and its history. */
export function RecordPage() {
  const { submissionId } = useParams({ from: '/records/$submissionId' })
  const { stored } = useSearch({ from: '/records/$submissionId' })
  const words = useWords()
  const life = useOwnWords(LIFE_WORDS)
  const preview = useOwnWords(PREVIEW_WORDS)
  const { locale } = useSession()
  const { data: submission } = useSuspenseQuery(submissionQuery(submissionId))
  const { document: form } = useSuspenseQuery(
    formVersionQuery(submission.formId, submission.formVersion),
  ).data
  const { number, record, state, revision, mine } = submission
  const { data: events } = useQuery({
    ...eventsQuery(submissionId, revision),
    placeholderData: keepPreviousData,
  })
  const told = useLife(form, { number, history: events })
  const source = useMemo(() => stillRecord(record, told), [record, told])
  const { set, failed } = useSetSheet(form, source, locale)
  const [voiding, setVoiding] = useState(false)
  const [doing, setDoing] = useState<Doing>()
  const [moving, setMoving] = useState(false)
  const title = printedWord(form, form.title, locale)
  usePageTitle(`${number} ${title}`)

  const page = set?.pages[0]
  const mayPrint = mine.rights.print
  const [isRefused, setRefused] = useState(false)
  const print = page && (() => printPages(page))
  const navigate = useNavigate()
  const begin = (copy?: string) =>
    void navigate({
      to: '/forms/$formId',
      params: { formId: submission.formId },
      search: copy === undefined ? {} : { copy },
    })
  const beside = useNeighbours(submission.formId, submissionId, mine.rights.see !== 'none')
  useRecordKeys({
    KeyN: mine.rights.fill ? () => begin() : undefined,
    KeyC: mine.rights.fill ? () => begin(submissionId) : undefined,
    ArrowUp: beside.previous,
    ArrowDown: beside.next,
  })
  usePrintKey(mayPrint ? print : () => setRefused(true))
  const isSigned = form['x-signatures'] !== undefined
  const isVoid = state === 'void'
  const mayCorrect = mine.rights.edit && !isVoid
  const mayVoid = mine.rights.void && !isVoid
  return (
    <>
      <FormHead
        form={form}
        rights={mine.rights}
        note={number}
        chip={state !== 'submitted' && <StateChip state={state} />}
      >
        {mine.rights.fill && (
          <LinkButton
            to="/forms/$formId"
            params={{ formId: submission.formId }}
            search={{ copy: submissionId }}
            title={keyNames('Alt+C')}
          >
            {life.copy}
          </LinkButton>
        )}
        {mayVoid && (
          <Button danger onClick={() => setVoiding(true)}>
            {life.void.button}
          </Button>
        )}
        {mayCorrect && (
          <LinkButton to="/records/$submissionId/edit" params={{ submissionId }} icon={<EditIcon />}>
            {words.submissions.edit}
          </LinkButton>
        )}
        {mayPrint && <PrintTools submissionId={submissionId} onPrint={print} />}
      </FormHead>
      <div className={mayPrint ? 'record' : 'record record-unprinted'}>
        <section className="record-pages" aria-label={words.submissions.pages}>
          {isVoid && <VoidNotice event={events?.find(({ kind }) => kind === 'voided')} />}
          {stored && !isVoid && <StoredNotice kind={stored} submission={submission} />}
          {set && <SheetNotes reports={set.reports} />}
          {set && (
            <PaperPages
              pages={set.pages}
              zoom="fit"
              renderOver={(page) =>
                isSigned && (
                  <Suspense>
                    <SlotButtons {...{ submissionId, revision, form, page }} onDo={setDoing} />
                  </Suspense>
                )
              }
            />
          )}
          {!set && <p role="status">{failed ? preview.failed : preview.composing}</p>}
        </section>
        <RecordInfo
          submission={submission}
          form={form}
          events={events}
          beside={
            <>
              {events && (
                <Suspense>
                  <RecordNews key={submissionId} events={events} />
                </Suspense>
              )}
              <Neighbours {...beside} />
              {isSigned && (
                <Suspense>
                  <ChainPanel
                    {...{ submissionId, revision, form, doing }}
                    since={events && <SinceSigned form={form} events={events} />}
                    onDo={setDoing}
                  />
                </Suspense>
              )}
            </>
          }
          {...(mayCorrect && { onMove: () => setMoving(true) })}
        />
      </div>
      {moving && (
        <Suspense>
          <MoveDialog submission={submission} onClose={() => setMoving(false)} />
        </Suspense>
      )}
      {isRefused && (
        <Suspense>
          <MayNotPrint onClose={() => setRefused(false)} />
        </Suspense>
      )}
      {voiding && (
        <Suspense>
          <VoidDialog submission={submission} onClose={() => setVoiding(false)} />
        </Suspense>
      )}
    </>
  )
}
