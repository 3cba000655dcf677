import { Link } from '@tanstack/react-router'
import { Button } from '../controls/Button.tsx'
import { useSession } from '../session/Session.tsx'
import { useOwnWords } from '../session/use-words.ts'
import { wordRefusal } from '../signing/refusal-words.ts'
import type { ReadOne } from './ManyPage.tsx'
import { MANY_WORDS } from './many-words.ts'
import type { SignedOrNot } from './sign-one.ts'

interface ManyOutcomeProps {
  sheets: readonly ReadOne[]
  outcome: ReadonlyMap<string, SignedOrNot>
  isSigning: boolean
  left: number
  onAgain(sheets: readonly ReadOne[]): void
}

/** How many sheets are signed by now, and which are not, each with its reason. */
export function ManyOutcome({ sheets, outcome, isSigning, left, onAgain }: ManyOutcomeProps) {
  const words = useOwnWords(MANY_WORDS)
  const { locale } = useSession()
  const missed = sheets.filter(({ id }) => typeof outcome.get(id) === 'string')
  const again = missed.filter(({ id }) => outcome.get(id) === 'failed')
  const signed = [...outcome.values()].filter((one) => one === null).length
  return (
    <section className="panel many-hand">
      <p role="status">{isSigning ? words.signing(outcome.size, sheets.length) : words.done(signed)}</p>
      {left > 0 && !isSigning && <p className="quiet">{words.left(left)}</p>}
      {missed.length > 0 && (
        <div role="alert">
          <p>{words.notDone}</p>
          <ul className="many-list">
            {missed.map(({ id, label }) => (
              <li key={id}>
                <Link to="/records/$submissionId" params={{ submissionId: id }}>
                  {label}
                </Link>
                {` · ${wordRefusal(outcome.get(id) ?? undefined, locale) ?? words.failed}`}
              </li>
            ))}
          </ul>
        </div>
      )}
      {!isSigning && (
        <div className="line">
          {again.length > 0 && (
            <Button look="primary" onClick={() => onAgain(again)}>
              {words.again}
            </Button>
          )}
          <Link to="/signing">{words.toList}</Link>
        </div>
      )}
    </section>
  )
}
