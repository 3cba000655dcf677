import type { DocumentVersion, Meeting } from '@paperwright/server'
import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { DocumentKind, Titled } from '../library/document-kind.ts'

/** Says that one has a document on the drawing board for as long as the page is open, and who else has. */
export function useMeeting<
  Document extends Titled,
  Listed extends Titled,
  Opened extends DocumentVersion<Document>,
>(
  { queries, api }: Pick<DocumentKind<Document, Listed, Opened>, 'queries' | 'api'>,
  id: string,
): { meeting: Meeting | undefined; ask(): void } {
  const { data, refetch } = useQuery(queries.meeting(id))
  useEffect(() => {
    const leave = () => void api.leave(id).catch(() => undefined)
    addEventListener('pagehide', leave)
    return () => {
      removeEventListener('pagehide', leave)
      leave()
    }
  }, [api, id])
  return { meeting: data, ask: () => void refetch() }
}
