import type { Verification } from '@paperwright/server'
import { useMutation } from '@tanstack/react-query'
import { Button } from '../../controls/Button.tsx'
import { useId, useState } from 'react'
import { verifyAudit } from '../../api/audit.ts'
import { useClock } from '../../session/use-clock.ts'
import { useOwnWords, useWords } from '../../session/use-words.ts'
import { Dialog } from '../../shell/Dialog.tsx'
import { CheckIcon, WarnIcon } from '../../controls/icons.tsx'
import { wordMomentInFull } from '../../shell/word-moment.ts'
import { AUDIT_WORDS } from './audit-words.ts'
import { CHECKPOINT_WORDS } from './checkpoint-words.ts'
import { wordBreak } from './word-break.ts'

/** Verifies the log, against a fingerprint noted earlier where there is one, and says what came of it. */
export function VerifyDialog({ onClose }: { onClose(): void }) {
  const words = useOwnWords(AUDIT_WORDS)
  const { close } = useWords()
  const [expect, setExpect] = useState('')
  const noted = expect.replaceAll(/\s/g, '').toLowerCase()
  const verifying = useMutation({ mutationFn: () => verifyAudit(noted) })
  const id = useId()
  const isWrong = noted !== '' && !/^[0-9a-f]{16,64}$/.test(noted)
  return (
    <Dialog
      wide
      title={words.verifyTitle}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{close}</Button>
          <Button look="primary" type="submit" form={id} disabled={isWrong} loading={verifying.isPending}>
            {verifying.isPending ? words.verifying : verifying.data ? words.again : words.verify}
          </Button>
        </>
      }
    >
      <p>{words.verifyLead}</p>
      <form
        id={id}
        className="form audit-expect"
        onSubmit={(event) => {
          event.preventDefault()
          if (!isWrong && !verifying.isPending) verifying.mutate()
        }}
      >
        <label htmlFor={`${id}-expect`}>
          {words.expect}
          <input
            id={`${id}-expect`}
            value={expect}
            autoComplete="off"
            spellCheck={false}
            aria-invalid={isWrong}
            aria-describedby={`${id}-hint`}
            onChange={(event) => setExpect(event.target.value)}
          />
        </label>
        <small id={`${id}-hint`}>{isWrong ? words.expectWrong : words.expectHint}</small>
      </form>
      {verifying.error && (
        <p className="dialog-failure" role="alert">
          {words.failed}
        </p>
      )}
      {verifying.data && <Outcome result={verifying.data} />}
    </Dialog>
  )
}

function Outcome({ result: { entries, records, head, breaks, checkpoints } }: { result: Verification }) {
  const words = useOwnWords(AUDIT_WORDS)
  const clock = useClock()
  const { locale } = clock
  const signed = useOwnWords(CHECKPOINT_WORDS)
  const broken = checkpoints.filter(({ says }) => says !== null)
  const count = breaks.length + broken.length
  const isSound = count === 0
  return (
    <div className="callout audit-outcome" data-tone={isSound ? 'good' : 'bad'} role="status">
      <p>
        {isSound ? <CheckIcon /> : <WarnIcon />}
        <strong>{isSound ? words.sound : words.broken(count)}</strong>
        <span>{isSound ? words.soundText(entries, records) : words.brokenText}</span>
      </p>
      {!isSound && (
        <ul>
          {breaks.map(({ seq, says }, index) => (
            <li key={index}>
              {seq !== null && <b>{words.at(seq)}</b>} {wordBreak(says, words)}
            </li>
          ))}
          {broken.map((finding) => (
            <li key={finding.where.join()}>
              <b>
                {finding.number === null
                  ? signed.unread
                  : signed.found(
                      finding.number,
                      wordMomentInFull(finding.at ?? '', clock),
                      finding.entries ?? 0,
                    )}
              </b>{' '}
              {wordBreak(finding.says ?? '', words)}
              <small>
                {signed.where(
                  finding.where
                    .map((where) => (where === 'the database' ? signed.inDatabase : where))
                    .join(locale === 'zh' ? '、' : ', '),
                )}
              </small>
            </li>
          ))}
        </ul>
      )}
      {broken.length === 0 && checkpoints.length > 0 && <p>{signed.holds(checkpoints.length)}</p>}
      <p className="audit-fingerprint">
        {words.head}
        <code>{head}</code>
        <small>{words.headHint}</small>
      </p>
    </div>
  )
}
