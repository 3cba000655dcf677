import type { PaperNumber } from '@paperwright/server'
import { Link } from '@tanstack/react-router'
import { Button } from '../controls/Button.tsx'
import { useClock } from '../session/use-clock.ts'
import { useOwnWords } from '../session/use-words.ts'
import { wordMoment, wordMomentInFull } from '../shell/word-moment.ts'
import { PAPER_NUMBER_WORDS } from './paper-number-words.ts'

interface NumbersTableProps {
  formId: string
  numbers: readonly PaperNumber[]
  sees: boolean
  onVoid(number: PaperNumber): void
}

/** Numbers with what became of each, and what can be done with an open one. */
export function NumbersTable({ formId, numbers, sees, onVoid }: NumbersTableProps) {
  const words = useOwnWords(PAPER_NUMBER_WORDS)
  const { columns } = words.page
  return (
    <div className="table" tabIndex={0} role="region" aria-label={words.page.title}>
      <table>
        <thead>
          <tr>
            <th scope="col">{columns.number}</th>
            <th scope="col">{columns.state}</th>
            <th scope="col">{columns.holder}</th>
            <th scope="col">{columns.givenAt}</th>
            <th scope="col">{columns.became}</th>
          </tr>
        </thead>
        <tbody>
          {numbers.map((one) => (
            <tr key={one.number} data-state={one.state}>
              <th scope="row" className="code">
                {one.number}
              </th>
              <td>{words.states[one.state]}</td>
              <td>{one.holder ?? words.someone}</td>
              <td>
                <Moment at={one.givenAt} />
              </td>
              <td className="paper-number-fate">
                {one.state === 'open' && !one.mayUse && <span className="quiet">{words.page.notYours}</span>}
                {one.state === 'open' && one.mayUse && (
                  <>
                    <Link
                      to="/forms/$formId"
                      params={{ formId }}
                      search={{ paper: one.number }}
                      aria-label={words.page.enterOf(one.number)}
                    >
                      {words.page.enter}
                    </Link>
                    <Button
                      size="small"
                      aria-label={words.page.makeVoidOf(one.number)}
                      onClick={() => onVoid(one)}
                    >
                      {words.page.makeVoid}
                    </Button>
                  </>
                )}
                {one.usedAt !== null && <Moment at={one.usedAt} />}
                {one.submissionId !== null && sees && (
                  <Link to="/records/$submissionId" params={{ submissionId: one.submissionId }}>
                    {words.record}
                  </Link>
                )}
                {one.voidedAt !== null && (
                  <>
                    <Moment at={one.voidedAt} />
                    <q>{one.voidReason}</q>
                  </>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Moment({ at }: { at: string }) {
  const clock = useClock()
  return (
    <time dateTime={at} title={wordMomentInFull(at, clock)}>
      {wordMoment(at, clock)}
    </time>
  )
}
