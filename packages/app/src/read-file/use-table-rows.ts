import { useCallback } from 'react'
import { useClock } from '../session/use-clock.ts'
import { readFileTables } from './read-in-worker.ts'

/** Reads the first table of a file, heads first. Throws `FileRefused`. */
export function useTableRows(): (file: File) => Promise<string[][]> {
  const { locale } = useClock()
  return useCallback(
    async (file) => {
      const [table] = (await readFileTables(file, locale)).tables
      if (!table) return []
      return [table.heads, ...table.rows.map((row) => row.map((cell) => (cell === null ? '' : String(cell))))]
    },
    [locale],
  )
}
