import type { PaperNumber } from '@paperwright/server'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { paperNumbersQuery } from '../api/paper-numbers.ts'
import { Button } from '../controls/Button.tsx'
import { useOwnWords } from '../session/use-words.ts'
import { Failure } from '../shell/Failure.tsx'
import { Loading } from '../shell/Loading.tsx'
import { PAPER_NUMBER_WORDS } from './paper-number-words.ts'
import { StateChoice, WhoseChoice, type StateWanted } from './NumberFilters.tsx'

const SHOWN = 12

interface PaperNumberListProps {
  formId: string
  sees: boolean
  /** A part of the number. */
  search: string
  onChoose(number: PaperNumber): void
}

/** The numbers that were given out, to choose an open one from; others say what became of them. */
export function PaperNumberList({ formId, sees, search, onChoose }: PaperNumberListProps) {
  const words = useOwnWords(PAPER_NUMBER_WORDS)
  const [isMine, setMine] = useState(true)
  const [state, setState] = useState<StateWanted>('open')
  const { data, error, refetch } = useQuery({
    ...paperNumbersQuery(formId, {
      state: state === 'all' ? undefined : state,
      mine: isMine,
      search,
      page: 1,
      size: SHOWN,
    }),
    placeholderData: keepPreviousData,
  })
  return (
    <section className="paper-number-list" aria-label={words.which}>
      <div className="line">
        <WhoseChoice isMine={isMine} onChange={setMine} />
        <StateChoice state={state} onChange={setState} />
      </div>
      {error && !data ? (
        <Failure error={error} reset={() => void refetch()} />
      ) : !data ? (
        <Loading />
      ) : data.items.length === 0 ? (
        <p className="quiet" role="status">
          {state === 'open' && search === '' ? words.noneOpen : words.none}
        </p>
      ) : (
        <ul>
          {data.items.map((item) => (
            <li key={item.number}>
              <span className="code">{item.number}</span>
              <span className="quiet">
                {words.states[item.state]}
                {item.voidReason !== null && `：${item.voidReason}`}
                {!item.isMine && ` · ${item.holder ?? words.someone}`}
              </span>
              {item.state === 'open' && item.mayUse && (
                <Button size="small" aria-label={words.chooseOf(item.number)} onClick={() => onChoose(item)}>
                  {words.choose}
                </Button>
              )}
              {item.submissionId !== null && sees && (
                <Link to="/records/$submissionId" params={{ submissionId: item.submissionId }}>
                  {words.record}
                </Link>
              )}
            </li>
          ))}
        </ul>
      )}
      {data && data.total > data.items.length && (
        <p className="quiet">{words.more(data.total - data.items.length)}</p>
      )}
    </section>
  )
}
