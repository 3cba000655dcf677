import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { importsQuery } from '../api/exchange.ts'
import { Button } from '../controls/Button.tsx'
import { useClock } from '../session/use-clock.ts'
import { useOwnWords } from '../session/use-words.ts'
import { Failure } from '../shell/Failure.tsx'
import { Loading } from '../shell/Loading.tsx'
import { wordMoment, wordMomentInFull } from '../shell/word-moment.ts'
import { TAKE_BACK_WORDS } from './take-back-words.ts'
import { TakeBackDialog } from './TakeBackDialog.tsx'

/** What was imported into a form before, each with the way to take it back. */
export function ImportHistory({ formId }: { formId: string }) {
  const words = useOwnWords(TAKE_BACK_WORDS)
  const clock = useClock()
  const { data: imports, error, refetch } = useQuery(importsQuery(formId))
  const [asked, setAsked] = useState<string>()
  return (
    <section className="import-history">
      <h3>{words.history}</h3>
      {!imports && error ? (
        <Failure error={error} reset={() => void refetch()} />
      ) : !imports ? (
        <Loading />
      ) : imports.length === 0 ? (
        <p className="quiet">{words.none}</p>
      ) : (
        <div className="table import-scroll" tabIndex={0} role="region" aria-label={words.history}>
          <table>
            <thead>
              <tr>
                <th scope="col">{words.when}</th>
                <th scope="col">{words.who}</th>
                <th scope="col">{words.file}</th>
                <th scope="col">{words.count}</th>
                <th scope="col">{words.numberRange}</th>
                <td />
              </tr>
            </thead>
            <tbody>
              {imports.map(
                ({ id, at, by, file, made, changed, first, last, takenBackAt, stayed, isYours }) => (
                  <tr key={id} data-ended={takenBackAt !== null || undefined}>
                    <td>
                      <time dateTime={at} title={wordMomentInFull(at, clock)}>
                        {wordMoment(at, clock)}
                      </time>
                    </td>
                    <td>{by}</td>
                    <td className="import-file-name" title={file ?? undefined}>
                      {file}
                    </td>
                    <td>{words.made(made, changed)}</td>
                    <td className="code">{first !== null && last !== null && words.range(first, last)}</td>
                    <td>
                      {takenBackAt !== null ? (
                        words.takenBack(stayed ?? 0)
                      ) : isYours ? (
                        <Button
                          aria-label={words.takeBackOf(file ?? first ?? wordMoment(at, clock))}
                          onClick={() => setAsked(id)}
                        >
                          {words.takeBack}
                        </Button>
                      ) : null}
                    </td>
                  </tr>
                ),
              )}
            </tbody>
          </table>
        </div>
      )}
      {asked !== undefined && (
        <TakeBackDialog formId={formId} importId={asked} onClose={() => setAsked(undefined)} />
      )}
    </section>
  )
}
