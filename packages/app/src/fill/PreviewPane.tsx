import type { Form } from '@paperwright/runtime'
import { Button } from '../controls/Button.tsx'
import { useState } from 'react'
import { useSession } from '../session/Session.tsx'
import { useOwnWords } from '../session/use-words.ts'
import { FitIcon, MinusIcon, PlusIcon } from '../controls/icons.tsx'
import { PaperPages } from '../sheet/PaperPages.tsx'
import { SheetNotes } from '../sheet/SheetNotes.tsx'
import { useSetSheet, type RecordSource } from '../sheet/use-set-sheet.ts'
import { PREVIEW_WORDS } from '../sheet/preview-words.ts'

const ZOOMS = [0.5, 0.67, 0.8, 1, 1.25, 1.5, 2]

/** The sheet as it would leave the printer now. */
export function PreviewPane({ form, source }: { form: Form; source: RecordSource }) {
  const preview = useOwnWords(PREVIEW_WORDS)
  const { locale } = useSession()
  const { set, failed } = useSetSheet(form, source, locale)
  const [zoom, setZoom] = useState<'fit' | number>('fit')

  return (
    <aside className="preview" aria-label={preview.title}>
      <div className="preview-bar">
        <h2>{preview.title}</h2>
        {set && <span className="code">{preview.pages(set.pages.length)}</span>}
        <span className="preview-zoom">
          <Button
            size="small"
            look="text"
            icon={<MinusIcon />}
            aria-label={preview.zoomOut}
            title={preview.zoomOut}
            onClick={() => setZoom(stepZoom(zoom, -1))}
          />
          <Button
            size="small"
            look="text"
            icon={<FitIcon />}
            aria-label={preview.fit}
            title={preview.fit}
            aria-pressed={zoom === 'fit'}
            onClick={() => setZoom('fit')}
          />
          <Button
            size="small"
            look="text"
            icon={<PlusIcon />}
            aria-label={preview.zoomIn}
            title={preview.zoomIn}
            onClick={() => setZoom(stepZoom(zoom, 1))}
          />
        </span>
      </div>
      {failed && <p className="sheet-note">{preview.failed}</p>}
      {set && <SheetNotes reports={set.reports} />}
      <div className="preview-pages" tabIndex={0} role="region" aria-label={preview.title}>
        {set ? <PaperPages pages={set.pages} zoom={zoom} /> : !failed && <p>{preview.composing}</p>}
      </div>
    </aside>
  )
}

function stepZoom(zoom: 'fit' | number, step: 1 | -1): number {
  const from = zoom === 'fit' ? 0.67 : zoom
  const next = step > 0 ? ZOOMS.find((level) => level > from) : ZOOMS.findLast((level) => level < from)
  return next ?? from
}
