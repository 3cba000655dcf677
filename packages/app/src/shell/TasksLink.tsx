import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { taskCountQuery } from '../api/task-count-query.ts'
import { useWords } from '../session/use-words.ts'

/** The way to what waits for one's signature, with how much it is. */
export function TasksLink() {
  const words = useWords()
  const { data } = useQuery(taskCountQuery)
  const waiting = data?.waiting ?? 0
  return (
    <Link to="/signing" activeOptions={{ includeSearch: false }}>
      {words.nav.signing}
      {waiting > 0 && ` ${waiting > 99 ? '99+' : waiting}`}
    </Link>
  )
}
