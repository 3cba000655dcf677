import type { Drawing } from '@paperwright/runtime/kit'
import { useEffect, useRef } from 'react'
import Pad from 'signature_pad'
import { Button } from '../controls/Button.tsx'
import { useOwnWords } from '../session/use-words.ts'
import { drawingOf } from './drawing-of.ts'
import { SIGNING_WORDS } from './signing-words.ts'
import './signing.css'

/** A place to write one's name, and to begin anew; what was written stays, redrawn, where the place gets another size. Undefined while it is empty. */
export function SignaturePad({ onChange }: { onChange(drawing: Drawing | undefined): void }) {
  const words = useOwnWords(SIGNING_WORDS)
  const canvas = useRef<HTMLCanvasElement>(null)
  const clear = useRef<() => void>(undefined)
  const told = useRef(onChange)
  useEffect(() => {
    told.current = onChange
  })
  useEffect(() => {
    const shown = canvas.current!
    const pad = new Pad(shown, { penColor: '#111', minWidth: 0.8, maxWidth: 2.6 })
    let width = 0
    const fit = () => {
      const now = shown.clientWidth
      if (now === 0 || now === width) return
      const strokes = pad.toData()
      const scale = width === 0 ? 1 : now / width
      const ratio = Math.max(window.devicePixelRatio, 1)
      shown.width = now * ratio
      shown.height = shown.clientHeight * ratio
      shown.getContext('2d')!.scale(ratio, ratio)
      pad.fromData(
        strokes.map((stroke) => ({
          ...stroke,
          points: stroke.points.map((point) => ({ ...point, x: point.x * scale, y: point.y * scale })),
        })),
      )
      width = now
    }
    const tell = () => told.current(drawingOf(pad.toData(), { width, height: shown.clientHeight }))
    clear.current = () => {
      pad.clear()
      told.current(undefined)
    }
    fit()
    const watch = new ResizeObserver(fit)
    watch.observe(shown)
    pad.addEventListener('endStroke', tell)
    return () => {
      watch.disconnect()
      pad.off()
    }
  }, [])
  return (
    <>
      <p>{words.drawHint}</p>
      <canvas ref={canvas} className="signature-pad" role="img" aria-label={words.draw} />
      <Button size="small" onClick={() => clear.current?.()}>
        {words.clear}
      </Button>
    </>
  )
}
