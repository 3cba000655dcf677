import { useReport } from '../state/use-report.ts'
import { LongTextSetting } from '../widgets/LongTextSetting.tsx'
import { NumberSetting } from '../widgets/NumberSetting.tsx'
import { TextSetting } from '../widgets/TextSetting.tsx'
import type { LineBlock, ProseBlock, SettingsOf, TitleBlock } from './block-types.ts'

/** What words may hold: what the reader gave, and the report's values. */
function WordsHint() {
  const { report, words } = useReport()
  const names = [
    ...Object.keys(report.parameters?.properties ?? {}).map((key) => `{parameters/${key}}`),
    ...Object.keys(report.values ?? {}).map((key) => `{values/${key}}`),
  ]
  if (names.length === 0) return null
  return (
    <p className="pwb-hint">
      {words.blocks.words} <code>{names.join(' ')}</code>
    </p>
  )
}

export function TitleSettings({ block, onSet }: SettingsOf<TitleBlock>) {
  const { report, words } = useReport()
  return (
    <>
      <TextSetting
        label={words.blocks.text}
        value={block.text ?? ''}
        placeholder={report.title}
        onSet={(text) => onSet({ kind: 'title', ...(text.trim() && { text }) })}
      />
      <WordsHint />
    </>
  )
}

export function LineSettings({ block, onSet }: SettingsOf<LineBlock>) {
  const { words } = useReport()
  return (
    <>
      {(['left', 'center', 'right'] as const).map((side) => (
        <TextSetting
          key={side}
          label={words.blocks[side]}
          value={block[side] ?? ''}
          onSet={(text) => {
            const { [side]: _, ...others } = block
            onSet({ ...others, ...(text.trim() && { [side]: text }) })
          }}
        />
      ))}
      <WordsHint />
    </>
  )
}

export function ProseSettings({ block, onSet }: SettingsOf<ProseBlock>) {
  const { words } = useReport()
  return (
    <>
      <LongTextSetting
        label={words.blocks.text}
        value={block.text}
        onSet={(text) => text.trim() && onSet({ ...block, text })}
      />
      <NumberSetting
        label={words.blocks.indent}
        value={block.indent}
        onSet={(indent) => {
          const { indent: _, ...others } = block
          onSet({ ...others, ...(indent !== undefined && { indent }) })
        }}
      />
      <WordsHint />
    </>
  )
}
