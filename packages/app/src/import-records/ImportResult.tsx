import type { StoredRange } from '@paperwright/server'
import { Button } from '../controls/Button.tsx'
import { useEffect, useRef } from 'react'
import { useOwnWords } from '../session/use-words.ts'
import { CheckIcon } from '../controls/icons.tsx'
import { LinkButton } from '../shell/LinkButton.tsx'
import { IMPORT_WORDS } from './import-words.ts'

export interface Imported {
  range: StoredRange
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
  const { range, moment } = imported
  return (
    <div className="callout" data-tone="good" ref={result} tabIndex={-1} role="status">
      <h3>
        <CheckIcon /> {words.done(range.count)}
      </h3>
      <p className="code">{words.numbers(range)}</p>
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
      </div>
    </div>
  )
}
