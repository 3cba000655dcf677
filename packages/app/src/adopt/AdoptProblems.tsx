import { wordFormProblem, type FormProblem } from '@paperwright/runtime'
import { useSession } from '../session/Session.tsx'
import { useOwnWords } from '../session/use-words.ts'
import { ADOPT_WORDS } from './adopt-words.ts'

/** What is wrong with a file that is to become a form, with the places in it. */
export function AdoptProblems({ problems }: { problems: readonly FormProblem[] }) {
  const adopt = useOwnWords(ADOPT_WORDS)
  const { locale } = useSession()
  return (
    <div role="alert" className="adopt-problems">
      <h2>{adopt.problems(problems.length)}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{adopt.where}</th>
            <th scope="col">{adopt.what}</th>
          </tr>
        </thead>
        <tbody>
          {problems.map((problem) => (
            <tr key={`${problem.path} ${problem.code} ${JSON.stringify(problem.params)}`}>
              <td>
                <code>{problem.path || adopt.root}</code>
              </td>
              <td>{wordFormProblem({ ...problem, path: '' }, locale)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
