import type { TitleBlock } from '../../form/sheet.ts'
import { useScreenScope } from '../screen-scope.ts'

export function TitleView({ block }: { block: TitleBlock }) {
  const { form, word } = useScreenScope()
  return <h2 className="pw-title">{word(block.text ?? form.title)}</h2>
}
