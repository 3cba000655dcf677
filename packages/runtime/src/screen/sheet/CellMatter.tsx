import { bindPointer } from '../../form/pointer.ts'
import { InputCell } from '../input/InputCell.tsx'
import { OptionCellInput } from '../input/OptionCellInput.tsx'
import type { Naming } from '../input/field-input.ts'
import { FieldSlot } from '../rjsf/FieldSlot.tsx'
import { requireField, useScreenScope } from '../screen-scope.ts'
import type { CellViewProps } from './CellView.tsx'
import { DiagonalHead } from './DiagonalHead.tsx'
import { useFrame } from './FrameContext.ts'
import { cellId, labelWords } from './head-cells.ts'
import { LazyPieChart } from './LazyPieChart.tsx'
import { SignRoom } from './SignRoom.tsx'
import { TitleLabel } from './TitleLabel.tsx'
import { Words } from './Words.tsx'

/** What stands in a cell. */
export function CellMatter({
  at,
  cell,
  indexes,
  inList,
}: Pick<CellViewProps, 'at' | 'cell' | 'indexes' | 'inList'>) {
  const scope = useScreenScope()
  const nameOf = useNaming(at, indexes)
  if ('title' in cell) return <TitleLabel pointer={cell.title} />
  if ('text' in cell) return scope.word(cell.text)
  if ('diagonal' in cell) return <DiagonalHead words={cell.diagonal} />
  if ('index' in cell) return String((indexes.get(cell.index) ?? 0) + 1)
  if ('chart' in cell) return <LazyPieChart of={cell.of} indexes={indexes} />
  if ('prose' in cell) return <Words text={cell.prose} indexes={indexes} />
  if ('sign' in cell) {
    if (cell.part === 'label') {
      return scope.word(scope.form['x-signatures']?.find(({ key }) => key === cell.sign)?.label ?? '')
    }
    return <SignRoom slotKey={cell.sign} labelled={cell.part !== 'room'} />
  }
  if ('option' in cell) {
    const bound = bindPointer(cell.option.field, indexes)
    return <OptionCellInput option={cell.option} bound={bound} naming={nameOf(cell.option.field)} />
  }
  if (!('field' in cell)) return null
  const bound = bindPointer(cell.field, indexes)
  const options = cell.options ?? (inList ? 'chosen' : 'inline')
  const naming = nameOf(cell.field)
  if (bound === cell.field)
    return <FieldSlot pointer={cell.field} place="cell" options={options} naming={naming} />
  return <InputCell pointer={cell.field} bound={bound} place="list" options={options} naming={naming} />
}

/** Names a cell's input by the sheet's labels: by their cells, and in a list by their words and the entry's number. */
function useNaming(
  at: CellViewProps['at'],
  indexes: ReadonlyMap<string, number>,
): (pointer: string) => Naming {
  const scope = useScreenScope()
  const { plan } = useFrame()
  return (pointer) => {
    const labels = plan.namesOf(at, pointer)
    const title = scope.word(requireField(scope, pointer).schema.title ?? '')
    if (indexes.size === 0 && labels.length > 0) {
      return { 'aria-labelledby': labels.map((label) => cellId(scope, plan, label)).join(' ') }
    }
    const entries = [...indexes.values()].map((index) => scope.words.entry(index + 1))
    const names = labels.length > 0 ? labelWords(scope, labels) : [title]
    return { 'aria-label': [...entries, ...names].join(' ') }
  }
}
