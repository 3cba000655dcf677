import { useMemo, useState } from 'react'

/** Ids travel in an address: no more of them fit into one. */
export const MOST_SELECTED = 200

export interface Selection {
  ids: ReadonlySet<string>
  /** Everything that matches, whatever page it is on. */
  isAll: boolean
  toggle(id: string): void
  /** All of a page, or none of them where all were. */
  togglePage(ids: readonly string[]): void
  selectAll(): void
  clear(): void
  /** More were to be selected than can be. */
  isFull: boolean
}

/** Records chosen in a list, across its pages; what is looked for (`key`) being another, none are. */
export function useSelection(key: string): Selection {
  const [state, setState] = useState<{
    key: string
    ids: ReadonlySet<string>
    isAll: boolean
    isFull: boolean
  }>(() => ({ key, ids: new Set(), isAll: false, isFull: false }))
  const isSame = state.key === key
  return useMemo(() => {
    const ids: ReadonlySet<string> = isSame ? state.ids : new Set()
    const set = (next: Iterable<string>) => {
      const all = [...next]
      const isFull = all.length > MOST_SELECTED
      setState({ key, ids: new Set(all.slice(0, MOST_SELECTED)), isAll: false, isFull })
    }
    return {
      ids,
      isAll: isSame && state.isAll,
      isFull: isSame && state.isFull,
      toggle: (id) => set(ids.has(id) ? [...ids].filter((one) => one !== id) : [...ids, id]),
      togglePage: (page) =>
        set(
          page.every((id) => ids.has(id))
            ? [...ids].filter((id) => !page.includes(id))
            : new Set([...ids, ...page]),
        ),
      selectAll: () => setState({ key, ids: new Set(), isAll: true, isFull: false }),
      clear: () => setState({ key, ids: new Set(), isAll: false, isFull: false }),
    }
  }, [key, isSame, state])
}
