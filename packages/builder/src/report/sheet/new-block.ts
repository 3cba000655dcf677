import type { ReportBlock } from '@paperwright/runtime/report'
import type { ReportBuilderWords } from '../words/words.zh.ts'

/** A block as it is put on the sheet first. */
export function newBlock(
  kind: ReportBlock['kind'],
  { query, words }: { query: string; words: ReportBuilderWords },
): ReportBlock {
  if (kind === 'table') return { kind, query }
  if (kind === 'chart') return { kind, query, chart: 'bar' }
  if (kind === 'prose') return { kind, text: words.blocks.newText }
  if (kind === 'line') return { kind, left: words.blocks.newText }
  return { kind }
}
