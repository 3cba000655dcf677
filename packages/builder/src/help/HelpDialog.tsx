import { useEffect, useRef } from 'react'
import { useBuilder } from '../state/use-builder.ts'

/** The keys of the builder. */
export function HelpDialog({ onClose }: { onClose(): void }) {
  const { words } = useBuilder()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const shown = dialog.current
    shown?.showModal()
    return () => shown?.close()
  }, [])
  return (
    <dialog ref={dialog} className="pwb-help" aria-labelledby="pwb-help-title" onClose={onClose}>
      <h2 id="pwb-help-title">{words.help.title}</h2>
      <dl>
        {words.help.rows.map(([keys, meaning]) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <button type="button" onClick={onClose}>
        {words.help.close}
      </button>
    </dialog>
  )
}
