import type { Drawing } from '@paperwright/runtime/kit'
import { useEffect, useRef } from 'react'
import Pad from 'signature_pad'
import { drawingOf } from './drawing-of.ts'
import './signing.css'

/** A place to write one's name; what was written stays, redrawn, where the place gets another size. Undefined while it is empty. */
export function SignaturePad({
  label,
  onChange,
}: {
  label: string
  onChange(drawing: Drawing | undefined): void
}) {
  const canvas = useRef<HTMLCanvasElement>(null)
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
    const clear = () => {
      pad.clear()
      told.current(undefined)
    }
    fit()
    const watch = new ResizeObserver(fit)
    watch.observe(shown)
    pad.addEventListener('endStroke', tell)
    shown.addEventListener('clear-signature', clear)
    return () => {
      watch.disconnect()
      shown.removeEventListener('clear-signature', clear)
      pad.off()
    }
  }, [])
  return <canvas ref={canvas} className="signature-pad" role="img" aria-label={label} />
}
