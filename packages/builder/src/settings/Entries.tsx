import type { ReactNode } from 'react'

/** Several of a kind, each with its settings, one more, one less. */
export function Entries<Entry>({
  entries,
  legend,
  children,
  remove,
  onRemove,
  add,
  onAdd,
}: {
  entries: readonly Entry[]
  legend(entry: Entry, index: number): string
  children(entry: Entry, index: number): ReactNode
  remove: string
  /** Left out where each of them has to stay. */
  onRemove?: ((index: number) => unknown) | undefined
  add?: string
  onAdd?: (() => unknown) | undefined
}) {
  return (
    <>
      {entries.map((entry, index) => (
        // What is typed in one belongs to none of the others when they move up.
        <fieldset key={`${entries.length} ${index}`} className="pwr-conditions">
          <legend>{legend(entry, index)}</legend>
          {children(entry, index)}
          {onRemove && (
            <button type="button" className="pwr-link pwb-danger" onClick={() => onRemove(index)}>
              {remove}
            </button>
          )}
        </fieldset>
      ))}
      {onAdd && (
        <button type="button" className="pwr-link" onClick={onAdd}>
          ＋ {add}
        </button>
      )}
    </>
  )
}
