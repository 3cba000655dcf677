import { memo, useEffect, useMemo, useState, type ReactNode } from 'react'
import { AddEntry } from '../grid/AddEntry.tsx'
import { EntryButton } from '../grid/EntryButton.tsx'
import { Withheld } from '../restrictions/Withheld.tsx'
import { bindPointer } from '../../form/pointer.ts'
import { templatePointer } from '../../form/template-pointer.ts'
import { onPaste, type FieldsAround } from '../paste/on-paste.ts'
import { requireField, useScreenScope, type ScreenScope } from '../screen-scope.ts'
import { useEntryCount } from '../sheet/use-entry-count.ts'
import type { StackItem } from './stack-items.ts'

/** A phone draws so many cards at once; more on demand. */
const CARDS_AT_ONCE = 20

type ListItem = StackItem & { kind: 'list' }

export interface StackListProps {
  item: ListItem
  /** Draws the fields of an entry. The same function at each render. */
  draw(items: readonly StackItem[], indexes: ReadonlyMap<string, number>): ReactNode
}

/** The entries of a list as cards. One blank card stands ready; the sheet's other blank rows are left to the paper. */
export function StackList({ item, draw }: StackListProps) {
  const scope = useScreenScope()
  const [most, setMost] = useState(CARDS_AT_ONCE)
  const lists = useMemo(() => [item.list], [item.list])
  const count = Math.max(1, useEntryCount(lists))
  const shown = Math.min(count, most)
  const title = scope.word(requireField(scope, item.list).schema.title ?? '')
  const { reveal } = scope
  useEffect(() => {
    reveal.set(item.list, (index) => setMost((now) => Math.max(now, index + 1)))
    return () => void reveal.delete(item.list)
  }, [reveal, item.list])
  if (scope.access.of(item.list) === 'none') {
    return (
      <div className="pw-stack-field">
        <span className="pw-stack-label">{title}</span>
        <Withheld id={scope.inputId(item.list)} place="stack" />
      </div>
    )
  }
  return (
    // What is pasted into an input goes on into those after it; the cards themselves take nothing.
    <div
      className="pw-cards"
      onPaste={(event) => onPaste(scope, event, fieldsAround(scope, event.target, item))}
    >
      {Array.from({ length: shown }, (_, index) => (
        <Card
          key={scope.store.entryKey(item.list, index)}
          item={item}
          index={index}
          title={title}
          draw={draw}
        />
      ))}
      {shown < count ? (
        <button type="button" className="pw-add" onClick={() => setMost(shown + CARDS_AT_ONCE)}>
          {scope.words.showMore(count - shown)}
        </button>
      ) : (
        <AddEntry list={item.list} shown={count} onAdd={() => setMost((now) => Math.max(now, count + 1))} />
      )}
    </div>
  )
}

/** The fields from an input on: to the right those below it on its card, down those of the cards after. */
function fieldsAround(scope: ScreenScope, target: EventTarget, { list, items }: ListItem): FieldsAround {
  const bound = target instanceof Element ? target.id.slice(scope.inputId('').length) : ''
  const order = fieldsOf(items)
  const first = order.indexOf(templatePointer(bound))
  const index = Number(bound.slice(list.length + 1).split('/')[0])
  return (down, right) => {
    const pointer = first < 0 ? undefined : order[first + right]
    return pointer === undefined
      ? undefined
      : { pointer, bound: bindPointer(pointer, new Map([[list, index + down]])) }
  }
}

function fieldsOf(items: readonly StackItem[]): string[] {
  return items.flatMap((item) =>
    item.kind === 'field' ? [item.pointer] : item.kind === 'group' ? fieldsOf(item.items) : [],
  )
}

interface CardProps extends StackListProps {
  index: number
  title: string
}

const Card = memo(function Card({ item, index, title, draw }: CardProps) {
  const indexes = useMemo(() => new Map([[item.list, index]]), [item.list, index])
  const name = `${title} ${index + 1}`
  return (
    <section className="pw-card" aria-label={name}>
      <div className="pw-card__head">
        <h3>{name}</h3>
        <EntryButton list={item.list} index={index} />
      </div>
      {draw(item.items, indexes)}
    </section>
  )
})
