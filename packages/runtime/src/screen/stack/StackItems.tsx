import { Fragment } from 'react'
import { useScreenScope } from '../screen-scope.ts'
import { PieChart } from '../sheet/PieChart.tsx'
import { SignRoom } from '../sheet/SignRoom.tsx'
import { Words } from '../sheet/Words.tsx'
import { StackField } from './StackField.tsx'
import { StackList } from './StackList.tsx'
import type { StackItem } from './stack-items.ts'

export interface StackItemsProps {
  items: readonly StackItem[]
  indexes: ReadonlyMap<string, number>
}

export function StackItems({ items, indexes }: StackItemsProps) {
  const { word, fields } = useScreenScope()
  const draw = (item: StackItem) => {
    switch (item.kind) {
      case 'heading':
        return (
          <h3 className="pw-heading">
            {word(item.of === 'words' ? item.text : (fields.get(item.text)?.schema.title ?? ''))}
          </h3>
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
        return <PieChart of={item.of} indexes={indexes} />
      case 'list':
        return <StackList item={item} />
    }
  }
  return items.map((item, index) => <Fragment key={index}>{draw(item)}</Fragment>)
}
