import { useReport } from '../state/use-report.ts'
import { NumberSetting } from '../widgets/NumberSetting.tsx'
import { HoledWordsSetting } from './HoledWordsSetting.tsx'
import type { LineBlock, ProseBlock, SettingsOf, TitleBlock } from './block-types.ts'

export function TitleSettings({ block, onSet }: SettingsOf<TitleBlock>) {
  const { report, words } = useReport()
  return (
    <HoledWordsSetting
      label={words.blocks.text}
      value={block.text ?? ''}
      placeholder={report.title}
      onSet={(text) => onSet({ kind: 'title', ...(text.trim() && { text }) })}
    />
  )
}

export function LineSettings({ block, onSet }: SettingsOf<LineBlock>) {
  const { words } = useReport()
  return (
    <>
      {(['left', 'center', 'right'] as const).map((side) => (
        <HoledWordsSetting
          key={side}
          label={words.blocks[side]}
          value={block[side] ?? ''}
          onSet={(text) => {
            const { [side]: _, ...others } = block
            onSet({ ...others, ...(text.trim() && { [side]: text }) })
          }}
        />
      ))}
    </>
  )
}

export function ProseSettings({ block, onSet }: SettingsOf<ProseBlock>) {
  const { words } = useReport()
  return (
    <>
      <HoledWordsSetting
        lines={4}
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
    </>
  )
}
