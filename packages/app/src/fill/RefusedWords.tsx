import { wordProblem, type Form, type Problem } from '@paperwright/runtime'
import { useSession } from '../session/Session.tsx'

/** What the server found wrong with a record. */
export function RefusedWords({ problems, form }: { problems: readonly Problem[]; form: Form }) {
  const { locale } = useSession()
  return problems.map((problem) => wordProblem(problem, form, locale)).join(' ')
}
