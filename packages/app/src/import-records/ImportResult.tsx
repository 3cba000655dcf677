import type { StoredImport } from '@paperwright/server'
import { Button } from '../controls/Button.tsx'
import { useEffect, useRef, useState } from 'react'
import { useOwnWords } from '../session/use-words.ts'
import { CheckIcon } from '../controls/icons.tsx'
import { LinkButton } from '../shell/LinkButton.tsx'
import { IMPORT_WORDS } from './import-words.ts'
import { TakeBackDialog } from './TakeBackDialog.tsx'

export interface Imported {
  stored: StoredImport
  /** When they were stored; undefined where one may not see them. */
  moment: string | undefined
}

interface ImportResultProps {
  formId: string
  imported: Imported
  seesRecords: boolean
  onMore(): void
}

/** What was stored, under which numbers, and the way to it. */
export function ImportResult({ formId, imported, seesRecords, onMore }: ImportResultProps) {
  const words = useOwnWords(IMPORT_WORDS)
  const result = useRef<HTMLDivElement>(null)
  useEffect(() => result.current?.focus(), [])
  const { stored, moment } = imported
  const [isAsked, setAsked] = useState(false)
  const [isTakenBack, setTakenBack] = useState(false)
  return (
    <div className="callout" data-tone="good" ref={result} tabIndex={-1} role="status">
      <h3>
        <CheckIcon /> {words.done(stored)}
      </h3>
      {stored.first !== null && stored.last !== null && (
        <p className="code">{words.numbers(stored.first, stored.last)}</p>
      )}
      <div className="line import-actions">
        {seesRecords && (
          <LinkButton
            to="/forms/$formId/records"
            params={{ formId }}
            search={
              moment === undefined ? {} : { filters: [{ field: 'createdAt', op: 'eq', value: moment }] }
            }
            primary
          >
            {words.see}
          </LinkButton>
        )}
        <Button onClick={onMore}>{words.more}</Button>
        {stored.id !== null && !isTakenBack && (
          <Button onClick={() => setAsked(true)}>{words.takeBack}</Button>
        )}
      </div>
      {isAsked && stored.id !== null && (
        <TakeBackDialog
          formId={formId}
          importId={stored.id}
          onDone={() => setTakenBack(true)}
          onClose={() => setAsked(false)}
        />
      )}
    </div>
  )
}
