import type { SigningBox } from '@paperwright/server'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { toldQuery } from '../api/notices.ts'
import { Button } from '../controls/Button.tsx'
import { useOwnWords } from '../session/use-words.ts'
import { usePageTitle } from '../shell/use-page-title.ts'
import { boxes } from './boxes.ts'
import { SIGNING_WORDS } from './signing-words.ts'
import { TaskList } from './TaskList.tsx'
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
