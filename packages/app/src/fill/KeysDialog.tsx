import { Button } from '../controls/Button.tsx'
import { useOwnWords } from '../session/use-words.ts'
import { Dialog } from '../shell/Dialog.tsx'
import { keyNames } from '../controls/key-names.ts'
import { KEY_WORDS } from './key-words.ts'
import './keys.css'

/** The keys of the sheet. */
export function KeysDialog({ onClose }: { onClose(): void }) {
  const words = useOwnWords(KEY_WORDS)
  return (
    <Dialog
      wide
      title={words.title}
      onClose={onClose}
      actions={<Button onClick={onClose}>{words.close}</Button>}
    >
      {words.parts.map(({ title, rows }) => (
        <section key={title} className="keys">
          <h3>{title}</h3>
          <dl>
            {rows.map(([keys, meaning]) => (
              <div key={keys}>
                <dt>
                  <kbd>{keyNames(keys)}</kbd>
                </dt>
                <dd>{meaning}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </Dialog>
  )
}
