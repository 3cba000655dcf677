import { useRef, useState } from 'react'
import { Canvas } from './canvas/Canvas.tsx'
import type { LaidOut } from './canvas/lay-out.ts'
import { useFitZoom } from './canvas/use-fit-zoom.ts'
import { Inspector } from './inspector/Inspector.tsx'
import { Outline } from './outline/Outline.tsx'
import { Palette } from './palette/Palette.tsx'
import { useBuilder } from './state/use-builder.ts'

/** How large the sheet is shown: as a factor, or as wide as there is room. */
export type Zoom = number | 'fit'

/** The panels beside the sheet, each of which can be folded away. */
export type SidePanel = 'side' | 'inspector'

/** In points: of a page that cannot be set. */
const A4_WIDTH = 595

/** Where a sheet is drawn: what can be put on it, the sheet, and what is selected. */
export function Desk({
  laid,
  zoom,
  folded,
}: {
  laid: LaidOut | undefined
  zoom: Zoom
  folded: readonly SidePanel[]
}) {
  const { words } = useBuilder()
  const [side, setSide] = useState<'palette' | 'outline'>('palette')
  const stage = useRef<HTMLDivElement>(null)
  const fit = useFitZoom(stage, laid?.pages[0]?.page.width ?? A4_WIDTH)
  return (
    <div className="pwb-desk" data-folded={folded.join(' ')}>
      <div className="pwb-side" hidden={folded.includes('side')}>
        <div className="pwb-tabs" role="tablist">
          {(['palette', 'outline'] as const).map((one) => (
            <button
              key={one}
              type="button"
              role="tab"
              id={`pwb-tab-${one}`}
              aria-selected={side === one}
              aria-controls="pwb-side-panel"
              onClick={() => setSide(one)}
            >
              {words[one].title}
            </button>
          ))}
        </div>
        <div
          id="pwb-side-panel"
          role="tabpanel"
          aria-labelledby={`pwb-tab-${side}`}
          className="pwb-side-panel"
        >
          {side === 'palette' ? <Palette /> : <Outline />}
        </div>
      </div>
      <div ref={stage} className="pwb-stage">
        <Canvas laid={laid} zoom={zoom === 'fit' ? fit : zoom} />
      </div>
      {!folded.includes('inspector') && <Inspector />}
    </div>
  )
}
