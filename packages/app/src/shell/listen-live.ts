import type { Submission, ToldCounts } from '@paperwright/server'
import type { QueryClient } from '@tanstack/react-query'
import { LIVE, toldQuery } from '../api/notices.ts'
import { isLeaving } from '../session/leave.ts'

/** Milliseconds after which a connection that broke is tried again: twice as long each time, at random apart. */
const FIRST = 1000
const MOST = 60_000

/**
 * Keeps the counts of the head as the server tells them, over one connection, while the page is in sight: a browser
 * has six for a server, and hidden pages need none. So is the record that the page shows. Until what it returns is called.
 */
export function listenLive(queries: QueryClient, record?: string): () => void {
  let source: EventSource | undefined
  let again: ReturnType<typeof setTimeout> | undefined
  let failures = 0

  const close = () => {
    clearTimeout(again)
    source?.close()
    source = undefined
  }
  const take = ({ data }: MessageEvent<string>) => {
    failures = 0
    const before = queries.getQueryData(toldQuery.queryKey)
    const counts = JSON.parse(data) as ToldCounts
    queries.setQueryData(toldQuery.queryKey, counts)
    return JSON.stringify(before) !== data
  }
  const renew = () => {
    void queries.invalidateQueries({ queryKey: ['signing'] })
    void queries.invalidateQueries({ queryKey: ['notices'] })
  }
  const takeRecord = ({ data }: MessageEvent<string>) => {
    const queryKey = ['submissions', record]
    const known = queries.getQueryData<Pick<Submission, 'revision'>>(queryKey)
    if (known && String(known.revision) !== data) void queries.invalidateQueries({ queryKey })
  }
  const open = () => {
    close()
    source = new EventSource(record === undefined ? LIVE : `${LIVE}?record=${record}`)
    source.addEventListener('counts', (event) => take(event) && renew())
    source.addEventListener('record', takeRecord)
    source.addEventListener('changed', (event) => {
      take(event)
      renew()
    })
    // Whoever may not go on is told so by the next answer.
    source.addEventListener('ended', () => {
      close()
      if (!isLeaving()) void queries.invalidateQueries({ queryKey: toldQuery.queryKey })
    })
    source.addEventListener('error', () => {
      close()
      if (failures++ === 1) void queries.invalidateQueries({ queryKey: toldQuery.queryKey })
      again = setTimeout(open, Math.min(FIRST * 2 ** failures, MOST) * (0.5 + Math.random() / 2))
    })
  }
  const follow = () => {
    if (document.visibilityState === 'hidden') close()
    else if (!source) open()
  }
  document.addEventListener('visibilitychange', follow)
  follow()
  return () => {
    document.removeEventListener('visibilitychange', follow)
    close()
  }
}
