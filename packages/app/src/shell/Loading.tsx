import { useWords } from '../session/use-words.ts'

/** Shown where a page takes longer than a moment. */
export function Loading() {
  return (
    <div className="shell-loading" role="status">
      {useWords().loading}
    </div>
  )
}
