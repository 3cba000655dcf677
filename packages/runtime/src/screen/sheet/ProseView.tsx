import type { ProseBlock } from '../../form/sheet.ts'
import { useScreenScope } from '../screen-scope.ts'
import { Words } from './Words.tsx'

export function ProseView({ block }: { block: ProseBlock }) {
  const { word } = useScreenScope()
  return (
    <div className="pw-prose" data-align={block.align} style={{ textIndent: `${block.indent ?? 0}em` }}>
      {word(block.text)
        .split('\n')
        .map((paragraph, index) => (
          <p key={index}>
            <Words text={paragraph} />
          </p>
        ))}
    </div>
  )
}
