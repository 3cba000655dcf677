import { useScreenScope } from '../screen-scope.ts'

/** Adds an entry to a list, behind those that the sheet shows. */
export function AddEntry({ list, shown, label }: { list: string; shown: number; label?: string }) {
  const { words, store, readOnly } = useScreenScope()
  if (readOnly) return null
  return (
    <button
      type="button"
      className="pw-add"
      onClick={() => store.insertEntry(list, Math.max(shown, store.countEntries(list)))}
    >
      <span aria-hidden="true">＋</span> {label ?? words.addEntry}
    </button>
  )
}
