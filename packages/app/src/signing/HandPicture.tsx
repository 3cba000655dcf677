import { placeHands, type Drawing, type InkPicture } from '@paperwright/runtime/kit'
import { useOwnWords } from '../session/use-words.ts'
import { CONFIRM_WORDS } from './confirm-words.ts'
import './hand.css'

/** A place to sign, in points, and the room of a hand in it. */
const SLOT = { width: 170, height: 51 }
const ROOM = { x: 6, y: 5, width: 158, height: 41 }

/** A signature as it stands in its slot: laid as the sheet lays it. */
export function HandPicture({
  hand: { drawn, picture },
}: {
  hand: { drawn?: Drawing | undefined; picture?: InkPicture | undefined }
}) {
  const words = useOwnWords(CONFIRM_WORDS)
  const signature = { slot: '', name: '', day: '', ...(drawn && { drawn }), ...(picture && { picture }) }
  return (
    <svg
      className="hand-picture"
      viewBox={`0 0 ${SLOT.width} ${SLOT.height}`}
      role="img"
      aria-label={words.asItStands}
    >
      {placeHands([signature], ROOM).map((mark, index) =>
        mark.kind === 'path' ? (
          <path key={index} d={mark.d} fill="none" stroke="#000" strokeWidth={mark.strokeWidth} />
        ) : (
          <image
            key={index}
            href={`data:image/png;base64,${mark.file}`}
            x={mark.x}
            y={mark.y}
            width={mark.width}
            height={mark.height}
          />
        ),
      )}
    </svg>
  )
}
