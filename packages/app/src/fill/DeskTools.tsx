import type { ScreenSteps } from '@paperwright/runtime/screen'
import { lazy, Suspense, useEffect, useState, useSyncExternalStore, type MouseEvent } from 'react'
import { Button } from '../controls/Button.tsx'
import { Icon } from '../controls/icons.tsx'
import { useOwnWords } from '../session/use-words.ts'
import { TOOL_WORDS } from './tool-words.ts'
import { keyNames } from '../controls/key-names.ts'

const KeysDialog = lazy(() => import('./KeysDialog.tsx').then((part) => ({ default: part.KeysDialog })))

type Way = 'undo' | 'redo'

const ARROWS: Record<Way, string> = {
  undo: 'M7 5 3.5 8.5 7 12M4 8.5h8a4.5 4.5 0 0 1 0 9H8',
  redo: 'm13 5 3.5 3.5L13 12M16 8.5H8a4.5 4.5 0 0 0 0 9h4',
}

/** Steps back and forth for hands without Ctrl, and what the keys of the sheet are. */
export function DeskTools({ steps, disabled }: { steps: ScreenSteps; disabled: boolean }) {
  const words = useOwnWords(TOOL_WORDS)
  const [showsKeys, setShowsKeys] = useState(false)
  const canUndo = useSyncExternalStore(steps.watch, () => steps.count().undo > 0)
  const canRedo = useSyncExternalStore(steps.watch, () => steps.count().redo > 0)
  useKeysOutside(steps, disabled)
  const take = (way: Way) => ({
    disabled: disabled || !(way === 'undo' ? canUndo : canRedo),
    'aria-label': words[way],
    title: `${words[way]} ${keyNames(way === 'undo' ? 'Ctrl+Z' : 'Ctrl+Y')}`,
    onClick: ({ nativeEvent }: MouseEvent) =>
      steps[way]({ keepsFocus: nativeEvent instanceof PointerEvent && nativeEvent.pointerType === 'touch' }),
    icon: (
      <Icon>
        <path d={ARROWS[way]} />
      </Icon>
    ),
  })
  return (
    <span className="desk-tools">
      <Button look="text" {...take('undo')} />
      <Button look="text" {...take('redo')} />
      <Button
        look="text"
        className="desk-tools-keys"
        aria-label={words.keys}
        title={words.keys}
        onClick={() => setShowsKeys(true)}
        icon={
          <Icon>
            <path d="M2.5 5.5h15v9h-15zM5.5 8.5h.01M8.5 8.5h.01M11.5 8.5h.01M14.5 8.5h.01M7 11.8h6" />
          </Icon>
        }
      />
      {showsKeys && (
        <Suspense>
          <KeysDialog onClose={() => setShowsKeys(false)} />
        </Suspense>
      )}
    </span>
  )
}

/** The sheet's keys for steps hold on the whole page while nothing else on it is typed in. */
function useKeysOutside(steps: ScreenSteps, disabled: boolean) {
  useEffect(() => {
    if (disabled) return undefined
    const press = (event: KeyboardEvent) => {
      const { target, ctrlKey, metaKey, altKey, shiftKey, defaultPrevented } = event
      if (defaultPrevented || !(ctrlKey || metaKey) || altKey || !(target instanceof Element)) return
      if (target.closest('input, textarea, select, [contenteditable], dialog')) return
      const key = event.key.toLowerCase()
      if (key === 'z' && !shiftKey) steps.undo()
      else if (key === 'z' || (key === 'y' && !shiftKey)) steps.redo()
      else return
      event.preventDefault()
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [steps, disabled])
}
