import { useScreenScope } from '../screen-scope.ts'
import { lookUpWords } from './look-up-words.ts'

/** What a picked record brought in, and the way back. */
export function FilledNote({ text, onUndo }: { text: string; onUndo(): void }) {
  const words = lookUpWords[useScreenScope().locale]
  return (
    <span className="pw-filled">
      {text}{' '}
      <span>
        ·{' '}
        <button type="button" onClick={onUndo}>
          {words.undo}
        </button>
      </span>
    </span>
  )
}
