import { useMemo, useState } from 'react'
import { useBuilder } from '../state/use-builder.ts'
import type { CellEditing } from './cell-editing.ts'
import { BlockStrip } from './BlockStrip.tsx'
import { FrameLayer } from './FrameLayer.tsx'
import { framesOnPages, type LaidOut } from './lay-out.ts'
import { useClipboard } from './use-clipboard.ts'
import { PX } from './use-fit-zoom.ts'

/** The blank sheet, page by page, as it is printed, with its cells and blocks to be worked on. */
export function Canvas({ laid, zoom }: { laid: LaidOut | undefined; zoom: number }) {
  const builder = useBuilder()
  const { words, select } = builder
  const clipboard = useClipboard(builder)
  const frames = useMemo(() => framesOnPages(laid?.pages.map(({ page }) => page) ?? []), [laid])
  const [editing, setEditing] = useState<CellEditing>()
  if (!laid) return <p className="pwb-canvas-failed">{words.cannotCompose}</p>
  return (
    // A click beside the tables leads here, so that a table can be pasted there.
    <div className="pwb-canvas" role="group" aria-label={words.canvas} tabIndex={-1} {...clipboard.events}>
      {laid.pages.map(({ page, svg }, index) => (
        <section
          key={index}
          className="pwb-page"
          aria-label={words.page(index + 1)}
          style={{ width: page.width * PX * zoom, height: page.height * PX * zoom }}
          onPointerDown={(event) => event.target === event.currentTarget && select({ kind: 'form' })}
        >
          <div
            className="pwb-page-svg"
            aria-hidden="true"
            // Painted by the paper engine, which escapes every word.
            dangerouslySetInnerHTML={{ __html: svg }}
          />
          {page.places
            .filter((place) => !place.cell)
            .filter((place, at, all) => all.findIndex(({ block }) => block === place.block) === at)
            .map((place) => (
              <BlockStrip
                key={place.block}
                places={page.places.filter(({ block }) => block === place.block)}
                scale={PX * zoom}
              />
            ))}
          {frames[index]!.map((frame) => (
            <FrameLayer
              key={frame.block}
              frame={frame}
              scale={PX * zoom}
              editing={editing}
              onEditing={setEditing}
              clipboard={clipboard}
            />
          ))}
        </section>
      ))}
    </div>
  )
}
