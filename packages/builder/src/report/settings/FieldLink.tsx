import { useReport } from '../state/use-report.ts'

/** Leads from what is done with a field to the field itself: its words, unit and options hold wherever it stands. */
export function FieldLink({ field }: { field: string }) {
  const { words, select } = useReport()
  return (
    <button type="button" className="pwr-link" onClick={() => select({ kind: 'field', field })}>
      {words.field.open} ›
    </button>
  )
}
