import type { StoredFile } from '@paperwright/runtime'
import { useEffect, useRef, useState, type PointerEvent } from 'react'
import { fileUrl } from '../api/files.ts'
import { Button } from '../controls/Button.tsx'
import { useOwnWords } from '../session/use-words.ts'
import { ATTACHMENT_WORDS } from './attachment-words.ts'
import { layPicture, type PictureView, type Size } from './view-of-picture.ts'

interface PictureStageProps {
  file: StoredFile
  view: PictureView
  onView(view: PictureView): void
}

/** A picture in the room that there is; larger, it is scrolled, and two fingers zoom it. */
export function PictureStage({ file, view, onView }: PictureStageProps) {
  const words = useOwnWords(ATTACHMENT_WORDS)
  const stage = useRef<HTMLDivElement>(null)
  const [room, setRoom] = useState<Size>()
  const [picture, setPicture] = useState<Size>()
  const [tries, setTries] = useState(0)
  const [isMissing, setMissing] = useState(false)
  const pinch = usePinch(view, onView)
  useEffect(() => {
    const element = stage.current!
    const watch = new ResizeObserver(() =>
      setRoom({ width: element.clientWidth, height: element.clientHeight }),
    )
    watch.observe(element)
    return () => watch.disconnect()
  }, [])
  const laid = room && picture && layPicture(picture, room, view)
  return (
    <div
      ref={stage}
      className="viewer-stage"
      // Scrolled by keys where it is larger than its room.
      tabIndex={0}
      role="region"
      aria-label={file.name}
      aria-busy={!picture && !isMissing}
      {...pinch}
    >
      {isMissing ? (
        <p role="alert">
          {words.failed}{' '}
          <Button
            size="small"
            onClick={() => {
              setMissing(false)
              setTries(tries + 1)
            }}
          >
            {words.retry}
          </Button>
        </p>
      ) : (
        <>
          {!picture && <p role="status">{words.loading}</p>}
          <div className="viewer-room" style={laid?.room}>
            <img
              key={tries}
              src={fileUrl(file, 'whole')}
              alt={file.name}
              draggable={false}
              style={{
                ...laid?.sides,
                visibility: laid ? 'visible' : 'hidden',
                transform: `translate(-50%, -50%) rotate(${view.turn}deg)`,
              }}
              onLoad={({ currentTarget: { naturalWidth: width, naturalHeight: height } }) =>
                setPicture({ width, height })
              }
              onError={() => setMissing(true)}
            />
          </div>
        </>
      )}
    </div>
  )
}

/** Two fingers: as far as they go apart, so much larger. */
function usePinch(view: PictureView, onView: (view: PictureView) => void) {
  const fingers = useRef(new Map<number, { x: number; y: number }>())
  const began = useRef<{ apart: number; zoom: number }>(undefined)
  const apart = () => {
    const [one, other] = [...fingers.current.values()]
    return one && other ? Math.hypot(one.x - other.x, one.y - other.y) : undefined
  }
  const end = ({ pointerId }: PointerEvent) => {
    fingers.current.delete(pointerId)
    began.current = undefined
  }
  return {
    onPointerDown({ pointerId, clientX: x, clientY: y, pointerType }: PointerEvent) {
      if (pointerType !== 'touch') return
      fingers.current.set(pointerId, { x, y })
      const distance = apart()
      if (distance !== undefined) began.current = { apart: distance, zoom: view.zoom }
    },
    onPointerMove({ pointerId, clientX: x, clientY: y }: PointerEvent) {
      if (!fingers.current.has(pointerId)) return
      fingers.current.set(pointerId, { x, y })
      const distance = apart()
      if (distance === undefined || !began.current) return
      const zoom = (began.current.zoom * distance) / began.current.apart
      onView({ ...view, zoom: Math.min(8, Math.max(0.25, zoom)) })
    },
    onPointerUp: end,
    onPointerCancel: end,
    onPointerLeave: end,
  }
}
