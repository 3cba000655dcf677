import type { CellSelection } from '../state/selection.ts'
import { focusedCell } from '../state/selection.ts'
import { useBuilder } from '../state/use-builder.ts'
import { EnglishWords } from './EnglishWords.tsx'
import { Panel } from './Panel.tsx'

/** The English of a label, head or note in the selected cell. */
export function WordsInspector() {
  const { form, words, selection } = useBuilder()
  const cell = focusedCell(form, selection as CellSelection)?.cell
  const texts =
    cell && 'text' in cell
      ? [cell.text]
      : cell && 'prose' in cell
        ? [cell.prose]
        : cell && 'diagonal' in cell
          ? cell.diagonal
          : []
  if (texts.length === 0) return null
  return (
    <Panel title={words.inspector.english} closed>
      <EnglishWords texts={texts} />
    </Panel>
  )
}
