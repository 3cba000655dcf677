import type { SigningBox, SigningTask } from '@paperwright/server'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState, type ReactNode } from 'react'
import { Button } from '../controls/Button.tsx'
import { useClock } from '../session/use-clock.ts'
import { useOwnWords } from '../session/use-words.ts'
import { wordMomentInFull } from '../shell/word-moment.ts'
import { Due } from './Due.tsx'
import { MOST_TOGETHER } from './read-many-search.ts'
import { tasksQuery } from './signing-queries.ts'
import { SIGNING_WORDS } from './signing-words.ts'

/** The records of a box, of all forms or one; of what waits, several are chosen to be signed together. */
export function TaskList({ box }: { box: SigningBox }) {
  const words = useOwnWords(SIGNING_WORDS)
  const { locale } = useClock()
  const navigate = useNavigate()
  const [form, setForm] = useState('')
  const [chosen, setChosen] = useState<readonly string[]>([])
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    ...tasksQuery(box, { locale, form: form === '' ? undefined : form }),
    placeholderData: keepPreviousData,
  })
  if (!data) return null
  const tasks = data.pages.flatMap(({ items }) => items)
  const forms = data.pages[0]?.forms ?? []
  if (tasks.length === 0 && form === '') return <p role="status">{words.empty[box]}</p>
  // What lies with its author is sent again, not signed.
  const signable = box === 'waiting' ? tasks.filter(({ steps }) => steps.length > 0).map(({ id }) => id) : []
  const picked = signable.filter((id) => chosen.includes(id)).slice(0, MOST_TOGETHER)
  const hasAll = signable.length > 0 && picked.length === Math.min(signable.length, MOST_TOGETHER)
  return (
    <>
      <div className="tasks-tools">
        {(forms.length > 1 || form !== '') && (
          <select aria-label={words.ofForm} value={form} onChange={({ target }) => setForm(target.value)}>
            <option value="">{words.allForms}</option>
            {forms.map(({ id, title, count }) => (
              <option key={id} value={id}>
                {title} {count}
              </option>
            ))}
          </select>
        )}
        {signable.length > 1 && (
          <>
            <label>
              <input
                type="checkbox"
                checked={hasAll}
                onChange={() => setChosen(hasAll ? [] : signable.slice(0, MOST_TOGETHER))}
              />
              {words.chooseAll}
            </label>
            <Button
              look="primary"
              disabled={picked.length === 0}
              onClick={() => void navigate({ to: '/signing/many', search: { ids: picked } })}
            >
              {words.together(picked.length)}
            </Button>
          </>
        )}
      </div>
      <ul className="tasks-list">
        {tasks.map((task) => (
          <TaskLine key={task.id} task={task} isWaiting={box === 'waiting'}>
            {signable.length > 1 && (
              <input
                type="checkbox"
                aria-label={words.choose(`${task.title} ${task.number}`)}
                disabled={!signable.includes(task.id)}
                checked={chosen.includes(task.id)}
                onChange={({ target }) =>
                  setChosen(target.checked ? [...chosen, task.id] : chosen.filter((id) => id !== task.id))
                }
              />
            )}
          </TaskLine>
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

interface TaskLineProps {
  task: SigningTask
  isWaiting: boolean
  children: ReactNode
}

function TaskLine({ task, isWaiting, children }: TaskLineProps) {
  const words = useOwnWords(SIGNING_WORDS)
  const clock = useClock()
  const { id, title, number, steps, author, standsFor, state, since, dueOn } = task
  return (
    <li>
      {children}
      <Link to="/records/$submissionId" params={{ submissionId: id }}>
        <strong>{title}</strong> <span className="code">{number}</span>
        <span className="tasks-about">
          {steps.join(clock.locale === 'zh' ? '、' : ', ')}
          {author !== null && ` ${words.by(author)}`}
          {standsFor !== null && <em>{words.forOther(standsFor)}</em>}
        </span>
      </Link>
      <span className="tasks-when">
        {dueOn !== null && <Due dueOn={dueOn} words={words} />}
        {(!isWaiting || state !== 'running') && <span className="tag">{words.states[state]}</span>}
        <small>{wordMomentInFull(since, clock)}</small>
      </span>
    </li>
  )
}
