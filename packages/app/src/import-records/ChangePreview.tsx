import type { Form } from '@paperwright/runtime'
import { useState } from 'react'
import type { CheckedTable } from '../api/exchange.ts'
import { Button } from '../controls/Button.tsx'
import { useSession } from '../session/Session.tsx'
import { useOwnWords } from '../session/use-words.ts'
import { ChangeList } from '../submissions/ChangeList.tsx'
import { LIFE_WORDS } from '../submissions/life-words.ts'
import { wordChanges } from '../submissions/list-changes.ts'
import type { FileTable } from '../read-file/file-table.ts'
import { IMPORT_WORDS } from './import-words.ts'

interface ChangePreviewProps {
  form: Form
  table: FileTable
  rows: CheckedTable['rows']
}

type CheckedRow = CheckedTable['rows'][number]

const SHOWN = 50

/** What each row would do, row by row: those that change something first counted, then told from what to what. */
export function ChangePreview({ form, table, rows }: ChangePreviewProps) {
  const words = useOwnWords(IMPORT_WORDS)
  const { locale } = useSession()
  const [most, setMost] = useState(SHOWN)
  const counts = countRows(rows)
  const changesOf = ({ changes = [] }: CheckedRow) =>
    wordChanges(
      form,
      changes.map(({ at, before, after }) => ({
        pointer: at,
        before: before as never,
        after: after as never,
      })),
      locale,
      LIFE_WORDS[locale],
    )
  return (
    <>
      <p>{words.preview(counts)}</p>
      <div className="table import-scroll" tabIndex={0} role="region" aria-label={words.previewOf}>
        <table className="import-preview">
          <thead>
            <tr>
              <th scope="col">{words.row}</th>
              <th scope="col">{words.becomes}</th>
              <th scope="col">{words.changesTo}</th>
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, most).map((row) => (
              <tr key={row.row}>
                <td className="code">{table.places[row.row] ?? row.row + 2}</td>
                <td>
                  <span className="chip" data-kind={kindOf(row)}>
                    {words.kinds[kindOf(row)]}
                  </span>
                  {row.number !== undefined && <span className="code"> {row.number}</span>}
                </td>
                <td>{(row.changes?.length ?? 0) > 0 && <ChangeList changes={changesOf(row)} />}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rows.length > most && (
        <Button onClick={() => setMost(most * 4)}>{words.morePreview(rows.length - most)}</Button>
      )}
    </>
  )
}

function kindOf({ id, isSame }: CheckedRow): 'added' | 'changed' | 'same' {
  if (id === undefined) return 'added'
  return isSame ? 'same' : 'changed'
}

export function countRows(rows: CheckedTable['rows']): Record<'added' | 'changed' | 'same', number> {
  const counts = { added: 0, changed: 0, same: 0 }
  for (const row of rows) counts[kindOf(row)]++
  return counts
}
