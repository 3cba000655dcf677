import { Button } from '../controls/Button.tsx'
import type { ReactNode } from 'react'
import { useOwnWords } from '../session/use-words.ts'
import { LIST_WORDS } from './list-words.ts'
import { MOST_SELECTED, type Selection } from './use-selection.ts'

interface SelectionBarProps {
  selection: Selection
  /** How many match in all. */
  total: number
  /** Whether every record of this page is chosen. */
  isPageChosen: boolean
  /** What can be done with the chosen ones. */
  children: ReactNode
}

/** Says what is chosen, and what can be done with it. */
export function SelectionBar({ selection, total, isPageChosen, children }: SelectionBarProps) {
  const words = useOwnWords(LIST_WORDS)
  const count = selection.isAll ? total : selection.ids.size
  if (count === 0) return null
  return (
    <div className="line selection-bar" role="region" aria-label={words.selected(count)}>
      <strong role="status">{selection.isAll ? words.allSelected(total) : words.selected(count)}</strong>
      {!selection.isAll && isPageChosen && total > count && (
        <Button look="link" onClick={selection.selectAll}>
          {words.selectAll(total)}
        </Button>
      )}
      {selection.isFull && <span>{words.mostSelected(MOST_SELECTED)}</span>}
      <span className="end">{children}</span>
      <Button look="text" onClick={selection.clear}>
        {words.clearSelection}
      </Button>
    </div>
  )
}
