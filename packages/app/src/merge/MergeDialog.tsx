import type { Json } from '@paperwright/runtime'
import type { Sides } from '@paperwright/runtime/kit'
import { useId } from 'react'
import type { SentProblem } from '../api/api-error.ts'
import { Button } from '../controls/Button.tsx'
import type { WordChanges } from '../library/document-kind.ts'
import { useOwnWords, useWords } from '../session/use-words.ts'
import { Dialog } from '../shell/Dialog.tsx'
import { MERGE_WORDS, type MergeWords } from './merge-words.ts'
import { useMerge, type Merging, type MergeOf, type WordedConflict } from './use-merge.ts'
import './merge.css'

interface MergeDialogProps<Document> {
  sides: Sides<Document>
  /** What the other side is called. */
  theirs: string
  merge: MergeOf<Document>
  wordChanges: WordChanges<Document>
  check(document: Json): Promise<readonly SentProblem[]>
  wordProblem(merged: Document, problem: SentProblem): string
  onMerged(document: Document): void
  onClose(): void
}

/** What two people made of one document, side by side, and one document of both. */
export function MergeDialog<Document extends object>(props: MergeDialogProps<Document>) {
  const { sides, theirs, wordChanges, wordProblem, onMerged, onClose } = props
  const words = useOwnWords(MERGE_WORDS)
  const { cancel } = useWords()
  const merging = useMerge(props)
  const { conflicts, undecided, faults, state } = merging
  return (
    <Dialog
      wide
      title={words.title}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{cancel}</Button>
          <Button onClick={() => onMerged(structuredClone(sides.theirs))}>{words.keepTheirs(theirs)}</Button>
          <Button onClick={() => onMerged(structuredClone(sides.mine))}>{words.keepMine}</Button>
          <Button
            look="primary"
            disabled={undecided > 0 || faults.length > 0 || state !== 'checked'}
            onClick={() => onMerged(merging.merged)}
          >
            {words.merge}
          </Button>
        </>
      }
    >
      <p>{words.lead(theirs)}</p>
      <Changes name={theirs} sentences={wordChanges(sides.base, sides.theirs)} words={words} />
      <Changes name={words.mine} sentences={wordChanges(sides.base, sides.mine)} words={words} />
      {merging.grain === 'whole' && <p>{words.whole}</p>}
      <h3>{conflicts.length === 0 ? words.noConflicts : words.conflicts(conflicts.length)}</h3>
      {conflicts.map((conflict, index) => (
        <Conflict
          key={conflict.id}
          number={index + 1}
          conflict={conflict}
          theirs={theirs}
          merging={merging}
          words={words}
        />
      ))}
      <div role="status">
        {undecided > 0 && <p>{words.undecided(undecided)}</p>}
        {state === 'checking' && <p>{words.checking}</p>}
        {state === 'failed' && <p className="fault">{words.checkFailed}</p>}
        {faults.length > 0 && (
          <>
            <p className="fault">{words.faults}</p>
            <ul className="merge-said">
              {faults.slice(0, 8).map((problem, index) => (
                <li key={index}>{wordProblem(merging.merged, problem)}</li>
              ))}
            </ul>
          </>
        )}
      </div>
    </Dialog>
  )
}

function Changes({
  name,
  sentences,
  words,
}: {
  name: string
  sentences: readonly string[]
  words: MergeWords
}) {
  if (sentences.length === 0) return <p>{words.unchanged(name)}</p>
  return (
    <details className="merge-changes">
      <summary>{words.changed(name, sentences.length)}</summary>
      <ul className="merge-said">
        {sentences.map((sentence, index) => (
          <li key={index}>{sentence}</li>
        ))}
      </ul>
    </details>
  )
}

function Conflict({
  number,
  conflict: { id, said },
  theirs,
  merging: { choices, choose },
  words,
}: {
  number: number
  conflict: WordedConflict
  theirs: string
  merging: Pick<Merging<object>, 'choices' | 'choose'>
  words: MergeWords
}) {
  const name = useId()
  return (
    <fieldset className="merge-conflict">
      <legend>{words.conflict(number)}</legend>
      {(['theirs', 'mine'] as const).map((side) => (
        <label key={side}>
          <input
            type="radio"
            name={name}
            checked={choices.get(id) === side}
            onChange={() => choose(id, side)}
          />
          <span>
            <strong>{side === 'mine' ? words.mine : theirs}</strong>
            {(said[side].length > 0 ? said[side] : [words.other]).map((sentence, index) => (
              <span key={index}>{sentence}</span>
            ))}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
