import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { batchesQuery, batchFileUrl, isUnderWay } from '../api/batches.ts'
import { Button } from '../controls/Button.tsx'
import { useSession } from '../session/Session.tsx'
import { useOwnWords } from '../session/use-words.ts'
import { LinkButton } from '../shell/LinkButton.tsx'
import { BATCH_WORDS } from './batch-words.ts'
import { forgetBatches } from './watched-batches.ts'
import './batch.css'

interface BatchNoticeProps {
  owner: string
  /** The ids of batches that are to be told of. */
  watched: readonly string[]
  /** Whether the page itself tells it. */
  isTold: boolean
}

/** Says quietly that a file is ready, or will not come, with the way to it. */
export function BatchNotice({ owner, watched, isTold }: BatchNoticeProps) {
  const words = useOwnWords(BATCH_WORDS)
  const { locale } = useSession()
  const { data: batches } = useQuery(batchesQuery)
  const mine = batches?.filter(({ id }) => watched.includes(id))
  const ended = mine?.filter((batch) => !isUnderWay(batch)) ?? []
  // Cancelled ones nobody waits for, and those that are listed no more.
  const gone =
    mine && watched.filter((id) => !mine.some((batch) => batch.id === id && batch.state !== 'cancelled'))
  const silent = [...(gone ?? []), ...(isTold ? ended.map(({ id }) => id) : [])].join(' ')
  useEffect(() => {
    if (silent !== '') forgetBatches(owner, silent.split(' '))
  }, [owner, silent])
  const told = ended.find(({ state }) => state === 'done' || state === 'failed')
  if (isTold || !told) return null
  const title = (locale === 'en' ? told.titleEn : undefined) ?? told.title
  const close = () => forgetBatches(owner, [told.id])
  return (
    <div className="panel batch-notice" role="status">
      <span>{told.state === 'done' ? words.ready(title, told.total) : words.notReady(title)}</span>
      <span className="line">
        {told.state === 'done' && (
          <Button look="primary" href={batchFileUrl(told.id)} download onClick={close}>
            {words.download}
          </Button>
        )}
        <LinkButton to="/batches">{words.toBatches}</LinkButton>
        <Button look="text" onClick={close}>
          {words.close}
        </Button>
      </span>
    </div>
  )
}
