import type { SigningBox } from '@paperwright/server'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { toldQuery } from '../api/notices.ts'
import { Button } from '../controls/Button.tsx'
import { useClock } from '../session/use-clock.ts'
import { useOwnWords } from '../session/use-words.ts'
import { usePageTitle } from '../shell/use-page-title.ts'
import { wordMomentInFull } from '../shell/word-moment.ts'
import { boxes } from './boxes.ts'
import { tasksQuery } from './signing-queries.ts'
import { SIGNING_WORDS } from './signing-words.ts'
import './tasks.css'

/** What waits for one's signature, what one signed, sent, or was sent a copy of. */
export function TasksPage() {
  const words = useOwnWords(SIGNING_WORDS)
  const { box = 'waiting' } = useSearch({ from: '/signing' })
  const navigate = useNavigate({ from: '/signing' })
  const { data: count } = useQuery(toldQuery)
  usePageTitle(words.boxes[box])
  const show = (next: SigningBox) => void navigate({ search: next === 'waiting' ? {} : { box: next } })
  return (
    <div className="page tasks">
      <div className="tasks-head">
        <h1>{words.tasks}</h1>
        <Link to="/signing/stand-ins">{words.standIns}</Link>
      </div>
      <div className="tasks-boxes" role="group" aria-label={words.tasks}>
        {boxes.map((one) => (
          <Button key={one} aria-pressed={one === box} onClick={() => show(one)}>
            {words.boxes[one]}
            {one === 'waiting' && count && count.waiting > 0 && ` ${count.waiting}`}
            {one === 'copied' && count && count.copied > 0 && ` ${count.copied}`}
          </Button>
        ))}
      </div>
      <TaskList key={box} box={box} />
    </div>
  )
}

function TaskList({ box }: { box: SigningBox }) {
  const words = useOwnWords(SIGNING_WORDS)
  const clock = useClock()
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    tasksQuery(box, clock.locale),
  )
  if (!data) return null
  const tasks = data.pages.flatMap(({ items }) => items)
  if (tasks.length === 0) return <p role="status">{words.empty[box]}</p>
  return (
    <>
      <ul className="tasks-list">
        {tasks.map((task) => (
          <li key={task.id}>
            <Link to="/records/$submissionId" params={{ submissionId: task.id }}>
              <strong>{task.title}</strong> <span className="code">{task.number}</span>
            </Link>
            <span>
              {task.steps.join(clock.locale === 'zh' ? '、' : ', ')}
              {task.author !== null && ` ${words.by(task.author)}`}
              {task.standsFor !== null && <em>{words.forOther(task.standsFor)}</em>}
            </span>
            <span className="tag">{words.states[task.state]}</span>
            <small>{wordMomentInFull(task.since, clock)}</small>
          </li>
        ))}
      </ul>
      {hasNextPage && (
        <Button loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {words.more}
        </Button>
      )}
    </>
  )
}
