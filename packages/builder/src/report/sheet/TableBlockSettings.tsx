import { withoutBlanks, type Change } from '../edits/without-blanks.ts'
import { useReport } from '../state/use-report.ts'
import { ChoiceSetting } from '../widgets/ChoiceSetting.tsx'
import { NumberSetting } from '../widgets/NumberSetting.tsx'
import { TextSetting } from '../widgets/TextSetting.tsx'
import type { SettingsOf, TableBlock } from './block-types.ts'
import { MarksSettings } from './MarksSettings.tsx'
import { QueryChoice } from './QueryChoice.tsx'

/** How a query's answer stands on the sheet as a table. */
export function TableBlockSettings({ block, onSet }: SettingsOf<TableBlock>) {
  const { report, words } = useReport()
  const query = report.queries[block.query]
  const set = (change: Change<TableBlock>) => {
    const { query: name = block.query, ...others } = change
    onSet(withoutBlanks<TableBlock>({ ...block, ...others, query: name, kind: 'table' }))
  }
  return (
    <>
      <QueryChoice value={block.query} onSet={(name) => set({ query: name })} />
      {query?.cross && (
        <>
          <TextSetting
            label={words.blocks.corner}
            value={block.corner?.join('/') ?? ''}
            onSet={(text) => {
              const parts = partsOf(text, /[/／]/)
              set({ corner: parts.length > 1 ? parts.slice(0, 3) : undefined })
            }}
          />
          <ChoiceSetting
            label={words.blocks.measures}
            value={block.measures ?? 'columns'}
            choices={[
              { value: 'columns', title: words.blocks.asColumns },
              { value: 'rows', title: words.blocks.asRows },
            ]}
            onSet={(chosen) => set({ measures: chosen === 'rows' ? chosen : undefined })}
          />
        </>
      )}
      <TextSetting
        label={words.blocks.index}
        value={block.index ?? ''}
        onSet={(text) => set({ index: text.trim() || undefined })}
      />
      <NumberSetting
        label={words.blocks.atLeast}
        value={block.atLeast}
        onSet={(rows) => set({ atLeast: rows })}
      />
      <TextSetting
        label={words.blocks.widths}
        value={block.widths?.join(', ') ?? ''}
        placeholder={words.usual}
        onSet={(text) => {
          const widths = partsOf(text, /[,，、\s]+/).map(Number)
          if (widths.every((width) => width > 0)) set({ widths: widths.length > 0 ? widths : undefined })
        }}
      />
      {query && (
        <MarksSettings
          query={query}
          marks={block.marks ?? []}
          onSet={(marks) => set({ marks: marks.length > 0 ? marks : undefined })}
        />
      )}
    </>
  )
}

function partsOf(text: string, between: RegExp): string[] {
  return text
    .split(between)
    .map((part) => part.trim())
    .filter(Boolean)
}
