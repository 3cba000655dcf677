import type { Form } from '@paperwright/runtime'
import { useEffect, useRef, useState } from 'react'
import type { CheckedTable } from '../api/exchange.ts'
import { Button } from '../controls/Button.tsx'
import { CheckIcon, DownloadIcon, WarnIcon } from '../controls/icons.tsx'
import { DepartmentSelect } from '../department/DepartmentSelect.tsx'
import type { DepartmentChoice } from '../department/use-department.ts'
import type { FileTable } from '../read-file/file-table.ts'
import { saveFile } from '../records/save-file.ts'
import { useOwnWords } from '../session/use-words.ts'
import { LONGEST_REASON } from '../submissions/ReasonInput.tsx'
import { ChangePreview, countRows } from './ChangePreview.tsx'
import { IMPORT_WORDS } from './import-words.ts'
import { problemFile } from './problem-file.ts'
import { ProblemTable } from './ProblemTable.tsx'

interface CheckOutcomeProps {
  form: Form
  table: FileTable
  checked: CheckedTable
  isUpdate: boolean
  department: DepartmentChoice
  isChecking: boolean
  isStoring: boolean
  onMend(row: number, column: number, value: string): void
  onCheck(): void
  /** `reason` is asked where records are corrected. */
  onStore(reason: string): void
}

/** What a check has found: the last word before all is stored, or what is to be mended. */
export function CheckOutcome(props: CheckOutcomeProps) {
  const words = useOwnWords(IMPORT_WORDS)
  const { form, table, checked, isUpdate, department, isChecking, isStoring } = props
  const [reason, setReason] = useState('')
  const outcome = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (checked) outcome.current?.focus()
  }, [checked])
  const { problemCount, problems, warningCount, warnings, count } = checked
  const counts = countRows(checked.rows)
  const isSound = problemCount === 0
  const makes = isUpdate ? counts.added : count
  const stores = isUpdate ? counts.added + counts.changed : count
  const lacks =
    (makes > 0 && department.offered.length > 0 && department.value === undefined) ||
    (counts.changed > 0 && reason.trim() === '')
  return (
    <section className="callout" data-tone={isSound ? 'good' : 'bad'}>
      <div ref={outcome} tabIndex={-1} role="status">
        <h3>
          {isSound ? <CheckIcon /> : <WarnIcon />} {isSound ? words.good(count) : words.bad(problemCount)}
        </h3>
        <p className="quiet">
          {!isSound ? words.badHint : stores === 0 ? words.nothingChanges : words.goodHint}{' '}
          {problemCount > problems.length && words.badFirst(problems.length)}
        </p>
      </div>
      {isSound && warningCount > 0 && (
        <>
          <p>
            <WarnIcon /> {words.warned(warningCount)}{' '}
            {warningCount > warnings.length && words.badFirst(warnings.length)}
          </p>
          <ProblemTable table={table} problems={warnings} onChange={props.onMend} />
          <div className="line import-actions">
            <Button loading={isChecking} onClick={props.onCheck}>
              {words.recheck}
            </Button>
          </div>
        </>
      )}
      {isUpdate && isSound && <ChangePreview form={form} table={table} rows={checked.rows} />}
      {isSound ? (
        <form
          className="form import-last"
          onSubmit={(event) => {
            event.preventDefault()
            if (!lacks && stores > 0) props.onStore(reason.trim())
          }}
        >
          {counts.changed > 0 && (
            <label>
              {words.reason}
              <input
                required
                maxLength={LONGEST_REASON}
                value={reason}
                onChange={({ target }) => setReason(target.value)}
              />
            </label>
          )}
          <div className="line">
            {makes > 0 && <DepartmentSelect choice={department} />}
            <Button
              look="primary"
              size="large"
              type="submit"
              disabled={lacks || stores === 0}
              loading={isStoring}
            >
              {isStoring ? words.committing : isUpdate ? words.commitUpdate(counts) : words.commit(count)}
            </Button>
          </div>
        </form>
      ) : (
        <>
          <ProblemTable table={table} problems={problems} onChange={props.onMend} />
          <div className="line import-actions">
            <Button look="primary" loading={isChecking} onClick={props.onCheck}>
              {words.recheck}
            </Button>
            <Button
              icon={<DownloadIcon />}
              onClick={() => saveFile(words.problemsName, problemFile(checked, table, words))}
            >
              {words.downloadProblems}
            </Button>
          </div>
        </>
      )}
    </section>
  )
}
