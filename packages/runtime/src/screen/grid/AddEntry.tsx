import { useScreenScope } from '../screen-scope.ts'

export interface AddEntryProps {
  list: string
  /** Entries that the screen shows, blank ones of the sheet among them. */
  shown: number
  label?: string
  onAdd?(): void
}

/** Adds an entry to a list, behind those that the screen shows. */
export function AddEntry({ list, shown, label, onAdd }: AddEntryProps) {
  const { words, store, readOnly } = useScreenScope()
  if (readOnly) return null
  const add = () => {
    store.insertEntry(list, Math.max(shown, store.countEntries(list)))
    onAdd?.()
  }
  return (
    <button type="button" className="pw-add" onClick={add}>
      <span aria-hidden="true">＋</span> {label ?? words.addEntry}
    </button>
  )
}
