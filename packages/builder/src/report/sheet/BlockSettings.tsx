import type { ChartBlock, LineBlock, ProseBlock, ReportBlock, TableBlock, TitleBlock } from './block-types.ts'
import { setBlock } from '../edits/set-block.ts'
import { useReport } from '../state/use-report.ts'
import { ChoiceSetting, choicesOf } from '../widgets/ChoiceSetting.tsx'
import { LongTextSetting } from '../widgets/LongTextSetting.tsx'
import { NumberSetting } from '../widgets/NumberSetting.tsx'
import { TextSetting } from '../widgets/TextSetting.tsx'
import { Panel } from '../../inspector/Panel.tsx'
import { SlotsSettings } from './SlotsSettings.tsx'

/** What a block of the sheet says or shows. */
export function BlockSettings({ at }: { at: number }) {
  const { report, words, run } = useReport()
  const block = report.sheet?.blocks[at]
  if (!block) return null
  const set = (next: ReportBlock) => void run((now) => setBlock(now, { at, block: next }))
  return (
    <Panel title={`${words.blocks.settings} · ${words.blocks.kinds[block.kind]}`}>
      {block.kind === 'title' && <TitleSettings block={block} onSet={set} />}
      {block.kind === 'line' && <LineSettings block={block} onSet={set} />}
      {block.kind === 'prose' && <ProseSettings block={block} onSet={set} />}
      {block.kind === 'table' && <TableBlockSettings block={block} onSet={set} />}
      {block.kind === 'chart' && <ChartSettings block={block} onSet={set} />}
      {block.kind === 'signatures' && <SlotsSettings />}
    </Panel>
  )
}

interface Settings<Kind> {
  block: Kind
  /** Takes settings that are undefined away. */
  onSet(block: ReportBlock): void
}

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

function TitleSettings({ block, onSet }: Settings<TitleBlock>) {
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

function LineSettings({ block, onSet }: Settings<LineBlock>) {
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

function ProseSettings({ block, onSet }: Settings<ProseBlock>) {
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

function QueryChoice({ value, onSet }: { value: string; onSet(query: string): void }) {
  const { report, words } = useReport()
  return (
    <ChoiceSetting
      label={words.blocks.query}
      value={value}
      choices={Object.entries(report.queries).map(([key, { title = key }]) => ({ value: key, title }))}
      onSet={onSet}
    />
  )
}

function TableBlockSettings({ block, onSet }: Settings<TableBlock>) {
  const { report, words } = useReport()
  const { corner, index, atLeast, measures, ...others } = block
  const kept = {
    ...(corner && { corner }),
    ...(index !== undefined && { index }),
    ...(atLeast !== undefined && { atLeast }),
    ...(measures && { measures }),
  }
  const without = (key: keyof typeof kept) => {
    const { [key]: _, ...rest } = kept
    return { ...others, ...rest }
  }
  return (
    <>
      <QueryChoice value={block.query} onSet={(query) => onSet({ ...block, query })} />
      {report.queries[block.query]?.cross && (
        <>
          <TextSetting
            label={words.blocks.corner}
            value={corner?.join('/') ?? ''}
            onSet={(text) => {
              const parts = text
                .split(/[/／]/)
                .map((part) => part.trim())
                .filter(Boolean)
              onSet({ ...without('corner'), ...(parts.length > 1 && { corner: parts.slice(0, 3) }) })
            }}
          />
          <ChoiceSetting
            label={words.blocks.measures}
            value={measures ?? 'columns'}
            choices={[
              { value: 'columns', title: words.blocks.asColumns },
              { value: 'rows', title: words.blocks.asRows },
            ]}
            onSet={(one) => onSet({ ...without('measures'), ...(one === 'rows' && { measures: one }) })}
          />
        </>
      )}
      <TextSetting
        label={words.blocks.index}
        value={index ?? ''}
        onSet={(text) => onSet({ ...without('index'), ...(text.trim() && { index: text }) })}
      />
      <NumberSetting
        label={words.blocks.atLeast}
        value={atLeast}
        onSet={(rows) => onSet({ ...without('atLeast'), ...(rows !== undefined && { atLeast: rows }) })}
      />
    </>
  )
}

function ChartSettings({ block, onSet }: Settings<ChartBlock>) {
  const { words } = useReport()
  const { title: _, height: __, ...others } = block
  const kept = {
    ...(block.title !== undefined && { title: block.title }),
    ...(block.height !== undefined && { height: block.height }),
  }
  return (
    <>
      <QueryChoice value={block.query} onSet={(query) => onSet({ ...block, query })} />
      <ChoiceSetting
        label={words.result.chart}
        value={block.chart}
        choices={choicesOf(words.result.charts)}
        onSet={(chart) => onSet({ ...block, chart: chart as ChartBlock['chart'] })}
      />
      <TextSetting
        label={words.title}
        value={block.title ?? ''}
        onSet={(title) => {
          const { title: _, ...rest } = kept
          onSet({ ...others, ...rest, ...(title.trim() && { title }) })
        }}
      />
      <NumberSetting
        label={words.blocks.height}
        value={block.height}
        placeholder="70"
        onSet={(height) => {
          const { height: _, ...rest } = kept
          onSet({ ...others, ...rest, ...(height !== undefined && { height }) })
        }}
      />
    </>
  )
}
