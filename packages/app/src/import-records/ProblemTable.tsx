import type { ImportProblem } from '@paperwright/server'
import { useOwnWords } from '../session/use-words.ts'
import { columnLetters } from './column-letters.ts'
import { IMPORT_WORDS } from './import-words.ts'
import type { FileTable } from '../read-file/file-table.ts'

interface ProblemTableProps {
  table: FileTable
  problems: readonly ImportProblem[]
  onChange(row: number, column: number, value: string): void
}

/** What is wrong, cell by cell, each to be mended on the spot. */
export function ProblemTable({ table, problems, onChange }: ProblemTableProps) {
  const words = useOwnWords(IMPORT_WORDS)
  return (
    <div className="table import-scroll" tabIndex={0} role="region" aria-label={words.problem}>
      <table className="import-problems">
        <thead>
          <tr>
            <th scope="col">{words.row}</th>
            <th scope="col">{words.place}</th>
            <th scope="col">{words.content}</th>
            <th scope="col">{words.problem}</th>
          </tr>
        </thead>
        <tbody>
          {problems.map((problem, index) => {
            const { row, column, message } = problem
            const place = table.places[row] ?? row + 2
            const head = column === null ? '' : table.heads[column] || columnLetters(column)
            return (
              <tr key={`${index} ${problem.path}`}>
                <td className="code">{place}</td>
                <td>{column === null ? words.wholeRow : `${columnLetters(column)} ${head}`}</td>
                <td>
                  {column !== null && (
                    <input
                      aria-label={words.contentOf(place, head)}
                      value={String(table.rows[row]?.[column] ?? '')}
                      onChange={(event) => onChange(row, column, event.target.value)}
                    />
                  )}
                </td>
                <td>{message}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
