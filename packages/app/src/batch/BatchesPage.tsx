import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { batchesQuery, cancelBatch, repeatBatch } from '../api/batches.ts'
import { sessionQuery } from '../api/session.ts'
import { useOwnWords } from '../session/use-words.ts'
import { Failure } from '../shell/Failure.tsx'
import { Loading } from '../shell/Loading.tsx'
import { usePageTitle } from '../shell/use-page-title.ts'
import { ApiError } from '../api/api-error.ts'
import { BATCH_WORDS } from './batch-words.ts'
import { BatchRow } from './BatchRow.tsx'
import { watchBatch } from './watched-batches.ts'
import { wordRefusal } from './word-refusal.ts'
import './batch.css'

/** One's own batches, with how far they are. */
export function BatchesPage() {
  const words = useOwnWords(BATCH_WORDS)
  const queries = useQueryClient()
  const { data: batches, error, refetch } = useQuery(batchesQuery)
  const refresh = () => queries.invalidateQueries({ queryKey: batchesQuery.queryKey })
  const owner = useQuery(sessionQuery).data?.actor?.id
  const cancelling = useMutation({ mutationFn: cancelBatch, onSettled: refresh })
  const repeating = useMutation({
    mutationFn: repeatBatch,
    onSuccess: ({ id }) => owner !== undefined && watchBatch(owner, id),
    onSettled: refresh,
  })
  usePageTitle(words.title)
  const refused = cancelling.error ?? repeating.error
  return (
    <div className="page batches">
      <h1>{words.title}</h1>
      <p className="page-lead">{words.lead}</p>
      {refused && (
        <p role="alert" className="fault">
          {refused instanceof ApiError && refused.code === undefined
            ? words.actFailed
            : wordRefusal(refused, words)}
        </p>
      )}
      {!batches && error ? (
        <Failure error={error} reset={() => void refetch()} />
      ) : !batches ? (
        <Loading />
      ) : batches.length === 0 ? (
        <div role="status" className="empty">
          <p>{words.none}</p>
          <p>{words.noneHint}</p>
        </div>
      ) : (
        <ul className="panel batch-list">
          {batches.map((batch) => (
            <BatchRow
              key={batch.id}
              batch={batch}
              onCancel={() => {
                repeating.reset()
                cancelling.mutate(batch.id)
              }}
              onAgain={() => {
                cancelling.reset()
                repeating.mutate(batch.id)
              }}
            />
          ))}
        </ul>
      )}
    </div>
  )
}
