import type { PaperNumber } from '@paperwright/server'
import { printedWord } from '@paperwright/runtime/kit'
import { keepPreviousData, useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { paperNumbersQuery } from '../api/paper-numbers.ts'
import { BlankSheets } from '../batch/BlankSheets.tsx'
import { Paging } from '../controls/Paging.tsx'
import { formQuery } from '../desk/form-queries.ts'
import { MayNotFill } from '../desk/MayNotFill.tsx'
import { useSession } from '../session/Session.tsx'
import { useOwnWords } from '../session/use-words.ts'
import { Failure } from '../shell/Failure.tsx'
import { FormHead } from '../shell/FormHead.tsx'
import { Loading } from '../shell/Loading.tsx'
import { usePageTitle } from '../shell/use-page-title.ts'
import { cleanNumber } from './consider-number.ts'
import { StateChoice, WhoseChoice, type StateWanted } from './NumberFilters.tsx'
import { NumbersTable } from './NumbersTable.tsx'
import { PAPER_NUMBER_WORDS } from './paper-number-words.ts'
import { VoidNumberDialog } from './VoidNumberDialog.tsx'
import './paper-numbers.css'

const SIZE = 50

/** The numbers of a form that were given out on blank sheets: what became of each, and which are open. */
export function NumbersPage() {
  const { formId } = useParams({ from: '/forms/$formId/numbers' })
  const words = useOwnWords(PAPER_NUMBER_WORDS)
  const { locale } = useSession()
  const { document: form, mine } = useSuspenseQuery(formQuery(formId)).data
  const [isMine, setMine] = useState(false)
  const [state, setState] = useState<StateWanted>('open')
  const [search, setSearch] = useState('')
  const [page, setPage] = useState(1)
  const [voiding, setVoiding] = useState<PaperNumber>()
  const wanted = { state: state === 'all' ? undefined : state, mine: isMine, search: cleanNumber(search) }
  const { data, error, refetch } = useQuery({
    ...paperNumbersQuery(formId, { ...wanted, page, size: SIZE }),
    placeholderData: keepPreviousData,
    enabled: mine.rights.fill,
  })
  usePageTitle(`${words.page.title} ${printedWord(form, form.title, locale)}`)
  if (!mine.rights.fill) return <MayNotFill form={form} rights={mine.rights} />
  const isNarrowed = state !== 'all' || isMine || wanted.search !== ''
  /** Another list begins at its first page. */
  const narrow = (change: () => void) => {
    change()
    setPage(1)
  }
  return (
    <>
      <FormHead form={form} rights={mine.rights}>
        <BlankSheets formId={formId} />
      </FormHead>
      <div className="page paper-numbers">
        <h2>{words.page.title}</h2>
        <p className="page-lead">{words.page.lead}</p>
        <div className="line">
          <StateChoice state={state} onChange={(next) => narrow(() => setState(next))} />
          <WhoseChoice isMine={isMine} onChange={(next) => narrow(() => setMine(next))} />
          <input
            type="search"
            value={search}
            maxLength={100}
            aria-label={words.page.search}
            placeholder={words.page.search}
            onChange={({ target }) => narrow(() => setSearch(target.value))}
          />
        </div>
        {error && !data ? (
          <Failure error={error} reset={() => void refetch()} />
        ) : !data ? (
          <Loading />
        ) : data.items.length === 0 ? (
          <div role="status" className="empty">
            <p>{isNarrowed ? words.none : words.page.empty}</p>
          </div>
        ) : (
          <>
            <NumbersTable
              formId={formId}
              numbers={data.items}
              sees={mine.rights.see !== 'none'}
              onVoid={setVoiding}
            />
            <Paging page={page} size={SIZE} shown={data.items.length} total={data.total} onPage={setPage} />
          </>
        )}
      </div>
      {voiding && <VoidNumberDialog formId={formId} number={voiding} onClose={() => setVoiding(undefined)} />}
    </>
  )
}
