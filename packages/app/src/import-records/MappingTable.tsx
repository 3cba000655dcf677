import { RECORD_OWN_FIELDS } from '@paperwright/runtime/kit'
import type { ImportStart } from '@paperwright/server'
import { useSession } from '../session/Session.tsx'
import { useOwnWords } from '../session/use-words.ts'
import { columnLetters } from './column-letters.ts'
import { IMPORT_WORDS } from './import-words.ts'
import type { FileTable } from '../read-file/file-table.ts'

interface MappingTableProps {
  table: FileTable
  fields: ImportStart['fields']
  mapping: readonly (string | null)[]
  /** Columns that were matched by what stands in them. */
  guessed: readonly number[]
  /** Whether records are found by their numbers. */
  takesNumbers: boolean
  onChange(mapping: (string | null)[]): void
}

const SHOWN = 3
/** The server's name for the column whose number tells which rows are one record. */
const RECORD_KEY = 'number'

/** Each column of the file with its first words, and the field that it fills. */
export function MappingTable({ table, fields, mapping, guessed, takesNumbers, onChange }: MappingTableProps) {
  const words = useOwnWords(IMPORT_WORDS)
  const { locale } = useSession()
  const hasLists = fields.some(({ list }) => list !== null)
  return (
    <div className="table import-scroll" tabIndex={0} role="region" aria-label={words.mapping}>
      <table className="import-mapping">
        <thead>
          <tr>
            <th scope="col">{words.column}</th>
            <th scope="col">{words.examples}</th>
            <th scope="col">{words.field}</th>
          </tr>
        </thead>
        <tbody>
          {table.heads.map((head, column) => {
            const title = head || words.noHead(columnLetters(column))
            const target = mapping[column] ?? null
            const isTwice = target !== null && mapping.indexOf(target) !== mapping.lastIndexOf(target)
            return (
              <tr key={column} data-skipped={target === null || undefined}>
                <th scope="row">{title}</th>
                <td>
                  {table.rows
                    .slice(0, SHOWN)
                    .map((row) => String(row[column] ?? ''))
                    .filter((cell) => cell !== '')
                    .map((cell, at) => (
                      <span key={at} className="import-example">
                        {cell}
                      </span>
                    ))}
                </td>
                <td>
                  <select
                    aria-label={`${title} → ${words.field}`}
                    aria-invalid={isTwice}
                    value={target ?? ''}
                    onChange={({ target: { value } }) =>
                      onChange(
                        table.heads.map((_, at) => (at === column ? value || null : (mapping[at] ?? null))),
                      )
                    }
                  >
                    <option value="">{words.skip}</option>
                    {(hasLists || takesNumbers) && (
                      <option value={RECORD_KEY}>
                        {RECORD_OWN_FIELDS.number.title[locale]}
                        {takesNumbers ? words.recordNumber : words.recordKey}
                      </option>
                    )}
                    {fields.map((field) => (
                      <option key={field.pointer} value={field.pointer}>
                        {field.list === null ? '' : `${field.list} / `}
                        {field.head}
                        {field.required ? ' *' : ''}
                      </option>
                    ))}
                  </select>
                  {guessed.includes(column) && <small className="import-guessed">{words.guessed}</small>}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
