import type { PaperList } from './use-print-list.ts'

/** What there is to say of the list on its way to paper. */
export function PrintNote({ paper: { said, failure } }: { paper: PaperList }) {
  if (failure !== undefined)
    return (
      <p className="callout records-note" data-tone="bad" role="alert">
        {failure}
      </p>
    )
  if (said === undefined) return null
  return (
    <p className="quiet records-note" role="status">
      {said}
    </p>
  )
}
