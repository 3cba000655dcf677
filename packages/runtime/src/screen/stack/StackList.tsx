import { memo, useMemo } from 'react'
import { AddEntry } from '../grid/AddEntry.tsx'
import { EntryButton } from '../grid/EntryButton.tsx'
import { requireField, useScreenScope } from '../screen-scope.ts'
import { useEntryCount } from '../sheet/use-entry-count.ts'
import { StackItems } from './StackItems.tsx'
import type { StackItem } from './stack-items.ts'

/** The entries of a list as cards. One blank card stands ready; the sheet's other blank rows are left to the paper. */
export function StackList({ item }: { item: StackItem & { kind: 'list' } }) {
  const scope = useScreenScope()
  const lists = useMemo(() => [item.list], [item.list])
  const count = Math.max(1, useEntryCount(lists))
  const title = scope.word(requireField(scope, item.list).schema.title ?? '')
  return (
    <div className="pw-cards">
      {Array.from({ length: count }, (_, index) => (
        <Card key={scope.store.entryKey(item.list, index)} item={item} index={index} title={title} />
      ))}
      <AddEntry list={item.list} shown={count} />
    </div>
  )
}

const Card = memo(function Card({
  item,
  index,
  title,
}: {
  item: StackItem & { kind: 'list' }
  index: number
  title: string
}) {
  const indexes = useMemo(() => new Map([[item.list, index]]), [item.list, index])
  const name = `${title} ${index + 1}`
  return (
    <section className="pw-card" aria-label={name}>
      <div className="pw-card__head">
        <h3>{name}</h3>
        <EntryButton list={item.list} index={index} />
      </div>
      <StackItems items={item.items} indexes={indexes} />
    </section>
  )
})
