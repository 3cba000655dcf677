import { wordFormProblem } from '@paperwright/runtime'
import { ApiError, OfflineError } from '../api/api-error.ts'
import { useSession } from '../session/Session.tsx'
import { useWords } from '../session/use-words.ts'
import type { Words } from '../session/words.zh.ts'

/** Why a file did not become a form: its problems with their places, or what went wrong on the way. */
export function AdoptFailure({ error }: { error: Error }) {
  const words = useWords()
  const { adopt } = words
  const { locale } = useSession()
  if (error instanceof ApiError && error.problems.length > 0) {
    return (
      <div role="alert" className="adopt-problems">
        <h2>{adopt.problems(error.problems.length)}</h2>
        <table>
          <thead>
            <tr>
              <th scope="col">{adopt.where}</th>
              <th scope="col">{adopt.what}</th>
            </tr>
          </thead>
          <tbody>
            {error.problems.map((problem) => (
              <tr key={`${problem.path} ${problem.code} ${JSON.stringify(problem.params)}`}>
                <td>
                  <code>{problem.path || adopt.root}</code>
                </td>
                <td>{wordFormProblem(problem, locale)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    )
  }
  return (
    <p className="adopt-fault" role="alert">
      {describe(error, words)}
      {error instanceof ApiError && error.status >= 500 && error.requestId && (
        <span className="code">
          {' '}
          {words.failure.request} {error.requestId}
        </span>
      )}
    </p>
  )
}

function describe(error: Error, { adopt, failure }: Words): string {
  if (error instanceof OfflineError) return failure.offline
  if (!(error instanceof ApiError)) return failure.screenText
  const known: Record<number, string> = { 400: adopt.notObject, 409: adopt.taken, 413: adopt.tooLarge }
  return known[error.status] ?? failure.unknownText
}
