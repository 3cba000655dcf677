import { useOwnWords } from '../session/use-words.ts'
import type { SetSheet } from './page-setter.ts'
import { PREVIEW_WORDS } from './preview-words.ts'

/** What whoever prints a sheet has to know of it. */
export function SheetNotes({ reports }: Pick<SetSheet, 'reports'>) {
  const preview = useOwnWords(PREVIEW_WORDS)
  const codes = new Set(reports.map(({ code }) => code))
  const missing = reports.filter(({ code }) => code === 'missing-type').map(({ where }) => where)
  const boxed = [...new Set(reports.flatMap(({ params }) => [...String(params?.characters ?? '')]))].join('')
  return (
    <>
      {missing.length > 0 && <p className="sheet-note">{preview.missingType(missing)}</p>}
      {boxed !== '' && <p className="sheet-note">{preview.missingGlyph(boxed)}</p>}
      {codes.has('overflow') && <p className="sheet-note">{preview.overflow}</p>}
    </>
  )
}
