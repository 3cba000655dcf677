import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useMatch } from '@tanstack/react-router'
import { useEffect } from 'react'
import { toldQuery } from '../api/notices.ts'
import { useWords } from '../session/use-words.ts'
import { listenLive } from './listen-live.ts'

/** The ways to what waits for one's signature and to what one was told, with how much it is, as it is now. */
export function ToldLinks() {
  const words = useWords()
  const { data } = useQuery(toldQuery)
  const queries = useQueryClient()
  // Where a record is corrected, it stays as it was begun on: its save tells of what others did.
  const shown = useMatch({ from: '/records/$submissionId', shouldThrow: false })?.params.submissionId
  useEffect(() => listenLive(queries, shown), [queries, shown])
  return (
    <>
      <Link to="/signing" activeOptions={{ includeSearch: false }}>
        {words.nav.signing}
        {wordCount(data?.waiting)}
      </Link>
      <Link to="/notices">
        {words.nav.notices}
        {wordCount(data?.unread)}
      </Link>
    </>
  )
}

function wordCount(count = 0): string {
  return count === 0 ? '' : ` ${count > 99 ? '99+' : count}`
}
