import type { StoredFile } from '@paperwright/runtime'
import { useEffect, useState } from 'react'
import { fileUrl } from '../api/files.ts'
import { Button } from '../controls/Button.tsx'
import { FitIcon, MinusIcon, PlusIcon } from '../controls/icons.tsx'
import { useOwnWords } from '../session/use-words.ts'
import { Dialog } from '../shell/Dialog.tsx'
import { ATTACHMENT_WORDS } from './attachment-words.ts'
import { kindOfFile } from './kind-of-file.ts'
import { PictureStage } from './PictureStage.tsx'
import { turnRight, WHOLE, zoomBy, type PictureView } from './view-of-picture.ts'

interface AttachmentViewerProps {
  files: readonly StoredFile[]
  /** Which of them is looked at, from 0. */
  at: number
  onGo(at: number): void
  onClose(): void
}

/** One file after another over the page: pictures to zoom and turn, PDFs in the browser's own viewer, others to download. */
export function AttachmentViewer({ files, at, onGo, onClose }: AttachmentViewerProps) {
  const words = useOwnWords(ATTACHMENT_WORDS)
  const [looked, setLooked] = useState<{ at: number; view: PictureView }>({ at, view: WHOLE })
  // Another file is looked at from the beginning.
  const view = looked.at === at ? looked.view : WHOLE
  const change = (next: PictureView) => setLooked({ at, view: next })
  const file = files[at]!
  const kind = kindOfFile(file)
  const whole = fileUrl(file, 'whole')
  const steps: Record<string, (() => void) | undefined> = {
    ArrowLeft: at > 0 ? () => onGo(at - 1) : undefined,
    ArrowRight: at < files.length - 1 ? () => onGo(at + 1) : undefined,
    ...(kind === 'picture' && {
      '+': () => change(zoomBy(view, 1)),
      '=': () => change(zoomBy(view, 1)),
      '-': () => change(zoomBy(view, -1)),
      0: () => change({ ...view, zoom: 1 }),
      r: () => change(turnRight(view)),
    }),
  }
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return
      const step = steps[event.key.length === 1 ? event.key.toLowerCase() : event.key]
      if (!step) return
      event.preventDefault()
      step()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  })
  return (
    <Dialog
      wide
      title={file.name}
      onClose={onClose}
      actions={
        <>
          <Button href={whole} target="_blank" rel="noopener">
            {words.open}
          </Button>
          <Button href={`${whole}?download=1`} download={file.name}>
            {words.download}
          </Button>
          <Button look="primary" onClick={onClose}>
            {words.close}
          </Button>
        </>
      }
    >
      <div className="line viewer-bar">
        <Button size="small" disabled={at === 0} onClick={steps.ArrowLeft}>
          {words.previous}
        </Button>
        <span role="status">{words.place(at + 1, files.length)}</span>
        <Button size="small" disabled={at === files.length - 1} onClick={steps.ArrowRight}>
          {words.next}
        </Button>
        {kind === 'picture' && (
          <span className="viewer-tools">
            <Button
              size="small"
              icon={<MinusIcon />}
              aria-label={words.zoomOut}
              title={words.zoomOut}
              onClick={steps['-']}
            />
            <Button
              size="small"
              icon={<FitIcon />}
              aria-label={words.fit}
              title={words.fit}
              onClick={steps[0]}
            />
            <Button
              size="small"
              icon={<PlusIcon />}
              aria-label={words.zoomIn}
              title={words.zoomIn}
              onClick={steps['+']}
            />
            <Button size="small" onClick={steps.r}>
              {words.turn}
            </Button>
          </span>
        )}
      </div>
      {kind === 'picture' && <PictureStage key={file.id} file={file} view={view} onView={change} />}
      {kind === 'pdf' &&
        (navigator.pdfViewerEnabled ? (
          // Sandboxed, the browser's viewer shows nothing; the file's own policy lets it run nothing.
          // oxlint-disable-next-line react/iframe-missing-sandbox
          <iframe className="viewer-stage" title={file.name} src={whole} />
        ) : (
          <p className="viewer-none">{words.noPdf}</p>
        ))}
      {kind === 'other' && <p className="viewer-none">{words.notShown}</p>}
      <p className="quiet viewer-keys">{words.keys}</p>
    </Dialog>
  )
}
