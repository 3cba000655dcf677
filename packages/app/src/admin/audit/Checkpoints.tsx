import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { sessionQuery } from '../../api/session.ts'
import { Button } from '../../controls/Button.tsx'
import {
  checkpointFileUrl,
  checkpointPageUrl,
  checkpointsQuery,
  makeCheckpoint,
} from '../../api/checkpoints.ts'
import { useClock } from '../../session/use-clock.ts'
import { useOwnWords } from '../../session/use-words.ts'
import { DownloadIcon, PrintIcon } from '../../controls/icons.tsx'
import { wordMomentInFull } from '../../shell/word-moment.ts'
import { CHECKPOINT_WORDS } from './checkpoint-words.ts'

/** The newest checkpoint of the log, to be printed and filed outside the machine; and another at once. */
export function Checkpoints() {
  const words = useOwnWords(CHECKPOINT_WORDS)
  const clock = useClock()
  const { locale } = clock
  const queries = useQueryClient()
  const isAdmin = useQuery(sessionQuery).data?.actor?.isAdmin ?? false
  const { data: checkpoints } = useQuery(checkpointsQuery)
  const make = useMutation({
    mutationFn: makeCheckpoint,
    // The log tells of it, too.
    onSuccess: () => queries.invalidateQueries({ queryKey: ['audit'] }),
  })
  const newest = checkpoints?.[0]
  return (
    <section className="panel split audit-checkpoint" aria-label={words.title}>
      <div>
        <h2>{words.title}</h2>
        <p className="quiet">{words.lead}</p>
        {checkpoints && !newest && <p className="quiet">{words.none}</p>}
        {newest && (
          <dl>
            <div>
              <dt>{words.newest}</dt>
              <dd>{words.named(newest.number, wordMomentInFull(newest.at, clock), newest.entries)}</dd>
            </div>
            <div>
              <dt>{words.head}</dt>
              <dd>
                <code>{newest.head || words.empty}</code>
              </dd>
            </div>
            <div>
              <dt>{words.fingerprint}</dt>
              <dd>
                <code>{newest.fingerprint}</code>
              </dd>
            </div>
          </dl>
        )}
        {make.error && (
          <p className="fault" role="alert">
            {words.failed}
          </p>
        )}
      </div>
      <div className="line">
        {newest && (
          <>
            <Button
              href={checkpointPageUrl(newest.number, locale)}
              target="_blank"
              rel="noopener"
              icon={<PrintIcon />}
            >
              {words.page}
            </Button>
            <Button href={checkpointFileUrl(newest.number)} download icon={<DownloadIcon />}>
              {words.file}
            </Button>
          </>
        )}
        {isAdmin && (
          <Button loading={make.isPending} onClick={() => make.mutate()}>
            {words.make}
          </Button>
        )}
      </div>
    </section>
  )
}
