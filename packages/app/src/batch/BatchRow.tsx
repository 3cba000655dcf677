import { wordSize } from '@paperwright/runtime/kit'
import type { Batch } from '@paperwright/server'
import { Button } from '../controls/Button.tsx'
import { batchFileUrl, isUnderWay } from '../api/batches.ts'
import { useClock } from '../session/use-clock.ts'
import { useOwnWords } from '../session/use-words.ts'
import { wordMomentInFull } from '../shell/word-moment.ts'
import { BATCH_WORDS } from './batch-words.ts'

interface BatchRowProps {
  batch: Batch
  onCancel(): void
  onAgain(): void
}

/** A batch: what it prints, how far it is, and what can be done with it. */
export function BatchRow({ batch, onCancel, onAgain }: BatchRowProps) {
  const words = useOwnWords(BATCH_WORDS)
  const clock = useClock()
  const { locale } = clock
  const { id, kind, output, state, done, total, size, first, last, problem, createdAt } = batch
  const title = (locale === 'en' ? batch.titleEn : undefined) ?? batch.title
  const what = first !== undefined && last !== undefined ? words.numbers(first, last) : words.kinds[kind]
  const told = `${title} ${what}`
  return (
    <li className="batch">
      <div className="batch-what">
        <strong>{title}</strong>
        <span>
          {kind === 'blank' && first !== undefined ? `${words.kinds.blank} ${what}` : what}
          {' · '}
          {output.toUpperCase()}
          {' · '}
          <time dateTime={createdAt}>{wordMomentInFull(createdAt, clock)}</time>
        </span>
      </div>
      <div className="batch-state" data-state={state}>
        <span>
          {words.states[state]}
          {' · '}
          {isUnderWay(batch) ? words.progress(done, total) : words.sheets(total)}
          {size !== null && ` · ${wordSize(size)}`}
        </span>
        {isUnderWay(batch) && <progress aria-label={told} value={done} max={total} />}
      </div>
      <div className="line batch-actions">
        {state === 'done' && (
          <Button href={batchFileUrl(id)} download aria-label={words.downloadOf(told)}>
            {words.download}
          </Button>
        )}
        {isUnderWay(batch) ? (
          <Button aria-label={words.cancelOf(told)} onClick={onCancel}>
            {words.cancel}
          </Button>
        ) : (
          <Button aria-label={words.againOf(told)} onClick={onAgain}>
            {words.again}
          </Button>
        )}
      </div>
      {problem && <p className="fault batch-problem">{words.problem(problem)}</p>}
    </li>
  )
}
