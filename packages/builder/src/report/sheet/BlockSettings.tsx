import type { ReportBlock } from './block-types.ts'
import { changeAt } from '../edits/change-at.ts'
import { withoutBlanks } from '../edits/without-blanks.ts'
import { useReport } from '../state/use-report.ts'
import { Panel } from '../../inspector/Panel.tsx'
import { ChartSettings } from './ChartSettings.tsx'
import { SignatureSettings } from './SignatureSettings.tsx'
import { TableBlockSettings } from './TableBlockSettings.tsx'
import { LineSettings, ProseSettings, TitleSettings } from './WordBlockSettings.tsx'

/** What a block of the sheet says or shows. */
export function BlockSettings({ at }: { at: number }) {
  const { report, words, run } = useReport()
  const block = report.sheet?.blocks[at]
  if (!block) return null
  const set = (next: ReportBlock) =>
    void run((now) => changeAt(now, '/sheet/blocks', { [at]: withoutBlanks<ReportBlock>(next) }))
  return (
    <Panel title={`${words.blocks.settings} · ${words.blocks.kinds[block.kind]}`}>
      {block.kind === 'title' && <TitleSettings block={block} onSet={set} />}
      {block.kind === 'line' && <LineSettings block={block} onSet={set} />}
      {block.kind === 'prose' && <ProseSettings block={block} onSet={set} />}
      {block.kind === 'table' && <TableBlockSettings block={block} onSet={set} />}
      {block.kind === 'chart' && <ChartSettings block={block} onSet={set} />}
      {block.kind === 'signatures' && <SignatureSettings block={block} onSet={set} />}
    </Panel>
  )
}
