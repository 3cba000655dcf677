import { Fragment } from 'react'
import { useScreenScope } from '../screen-scope.ts'
import { LazyPieChart } from '../sheet/LazyPieChart.tsx'
import { SignRoom } from '../sheet/SignRoom.tsx'
import { Words } from '../sheet/Words.tsx'
import { StackField } from './StackField.tsx'
import { StackList } from './StackList.tsx'
import type { GroupHeading, StackItem } from './stack-items.ts'

export interface StackItemsProps {
  items: readonly StackItem[]
  indexes: ReadonlyMap<string, number>
}

export function StackItems({ items, indexes }: StackItemsProps) {
  const { word, fields } = useScreenScope()
  const headingWords = (heading: GroupHeading) =>
    word('words' in heading ? heading.words : (fields.get(heading.titleOf)?.schema.title ?? ''))
  const draw = (item: StackItem) => {
    switch (item.kind) {
      case 'group':
        return (
          <section className="pw-group">
            <h3 className="pw-heading">{headingWords(item.heading)}</h3>
            <StackItems items={item.items} indexes={indexes} />
          </section>
        )
      case 'note':
        return <p className="pw-note">{word(item.text)}</p>
      case 'field':
        return <StackField pointer={item.pointer} indexes={indexes} />
      case 'prose':
        return (
          <p className="pw-prose">
            <Words text={item.text} indexes={indexes} />
          </p>
        )
      case 'sign':
        return <SignRoom slotKey={item.slot} labelled />
      case 'chart':
        return <LazyPieChart of={item.of} indexes={indexes} />
      case 'list':
        return <StackList item={item} draw={drawItems} />
    }
  }
  return items.map((item, index) => <Fragment key={index}>{draw(item)}</Fragment>)
}

function drawItems(items: readonly StackItem[], indexes: ReadonlyMap<string, number>) {
  return <StackItems items={items} indexes={indexes} />
}
