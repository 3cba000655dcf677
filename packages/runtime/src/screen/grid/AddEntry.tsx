import type { MouseEvent } from 'react'
import { flushSync } from 'react-dom'
import { goToField } from '../problems/go-to-field.ts'
import { ProblemNote } from '../problems/LazyProblems.tsx'
import { useProblem } from '../problems/use-problem.ts'
import { useScreenScope } from '../screen-scope.ts'
import { nameAdding } from './name-list.ts'

export interface AddEntryProps {
  list: string
  /** Entries that the screen shows, blank ones of the sheet among them. */
  shown: number
  label?: string
  onAdd?(): void
}

/** Adds an entry to a list, behind those that the screen shows. What is wrong with the list as a whole stands here. */
export function AddEntry({ list, shown, label, onAdd }: AddEntryProps) {
  const scope = useScreenScope()
  const { words, store, readOnly, access, inputId } = scope
  const problem = useProblem(list)
  if (readOnly || access.of(list) !== 'enter') return null
  const add = ({ detail }: MouseEvent) => {
    const index = Math.max(shown, store.countEntries(list))
    flushSync(() => {
      store.insertEntry(list, index)
      onAdd?.()
    })
    // By a key: Tab would go on behind the button, past what was added. A finger's keyboard would cover it.
    if (detail === 0) goToField(scope, `${list}/${index}`, 'nearest')
  }
  return (
    <>
      {problem && <ProblemNote id={`${inputId(list)}-problem`} problem={problem} />}
      <button
        type="button"
        id={inputId(list)}
        className="pw-add"
        aria-describedby={problem && `${inputId(list)}-problem`}
        onClick={add}
      >
        <span aria-hidden="true">＋</span> {nameAdding(scope, list, label ?? words.addEntry)}
      </button>
    </>
  )
}
