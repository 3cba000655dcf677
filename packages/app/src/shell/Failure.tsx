import { useQueryErrorResetBoundary } from '@tanstack/react-query'
import { useRouter, type ErrorComponentProps } from '@tanstack/react-router'
import { Button } from '../controls/Button.tsx'
import { useEffect } from 'react'
import { ApiError, OfflineError } from '../api/api-error.ts'
import { useWords } from '../session/use-words.ts'
import { Forbidden } from './Forbidden.tsx'
import { LinkButton } from './LinkButton.tsx'
import { NotFound } from './NotFound.tsx'
import { Note } from './Note.tsx'

/** What stands in a page's place when it failed: why, the request's number, and a way on. */
export function Failure({ error, reset }: ErrorComponentProps) {
  const words = useWords()
  const router = useRouter()
  const queryErrors = useQueryErrorResetBoundary()
  useEffect(() => queryErrors.reset(), [queryErrors])

  if (error instanceof ApiError && (error.status === 404 || error.status === 400)) return <NotFound />
  if (error instanceof ApiError && error.status === 403) return <Forbidden />
  const { title, text } = describe(error, words.failure)
  const retry = () => {
    reset()
    void router.invalidate()
  }
  return (
    <Note
      title={title}
      actions={
        <>
          <Button look="primary" onClick={retry}>
            {words.failure.retry}
          </Button>
          <LinkButton to="/library">{words.nav.home}</LinkButton>
        </>
      }
    >
      <p>{text}</p>
      {error instanceof ApiError && error.requestId && (
        <p className="code">
          {words.failure.request} <code>{error.requestId}</code>
        </p>
      )}
    </Note>
  )
}

function describe(error: unknown, words: ReturnType<typeof useWords>['failure']) {
  if (error instanceof OfflineError) return { title: words.offline, text: words.offlineText }
  if (error instanceof ApiError) return { title: words.unknown, text: words.unknownText }
  return { title: words.screen, text: words.screenText }
}
