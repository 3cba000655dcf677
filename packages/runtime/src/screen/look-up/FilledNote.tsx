import { useScreenScope } from '../screen-scope.ts'

/** What a picked record brought in, and the way back. */
export function FilledNote({ text, onUndo }: { text: string; onUndo(): void }) {
  const { words } = useScreenScope()
  return (
    <span className="pw-filled">
      {text}{' '}
      <span>
        ·{' '}
        <button type="button" onClick={onUndo}>
          {words.lookUp.undo}
        </button>
      </span>
    </span>
  )
}
