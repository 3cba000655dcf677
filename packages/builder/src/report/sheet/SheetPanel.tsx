import type { Report, ReportBlock } from '@paperwright/runtime/report'
import { newBlock } from './new-block.ts'
import { addBlock, moveBlock, removeBlock } from '../edits/blocks.ts'
import { useReport, type ReportWork } from '../state/use-report.ts'
import { titleOfQuery } from '../sources/title-of-query.ts'
import { FilledList } from './FilledList.tsx'
import { nameHoles } from '../../settings/holes.ts'
import { holesOf } from './report-holes.ts'
import { icons } from '../../toolbar/icons.tsx'
import { ToolMenu } from '../../toolbar/ToolMenu.tsx'

const KINDS = ['title', 'line', 'prose', 'table', 'chart', 'signatures', 'page-break'] as const

/** What stands on the sheet, from top to bottom. */
export function SheetPanel() {
  const work = useReport()
  const { report, query, shape, words, selection, select, run } = work
  const { blocks } = report.sheet ?? {}
  if (!blocks) return report.fills ? <FilledList fills={report.fills} /> : null
  const kinds = KINDS.filter((kind) => (kind !== 'table' || shape) && (kind !== 'chart' || shape?.cross))
  return (
    <section className="pwr-blocks" aria-label={words.blocks.title}>
      <div className="pwr-area-head">
        <h3 id="pwr-blocks">{words.blocks.title}</h3>
        <ToolMenu
          label="＋"
          name={words.blocks.add}
          items={kinds.map((kind) => ({
            label: words.blocks.kinds[kind],
            onChoose: () =>
              run(
                (now) =>
                  addBlock(now, { block: newBlock(kind, { query, words }), slot: words.blocks.newSlot }),
                (now) => {
                  const list = now.sheet!.blocks
                  return {
                    selection: { kind: 'block', at: list.findLastIndex((block) => block.kind === kind) },
                  }
                },
              ),
          }))}
        />
      </div>
      <ol aria-labelledby="pwr-blocks">
        {blocks.map((block, at) => (
          <li
            key={at}
            className="pwr-chip"
            data-selected={(selection.kind === 'block' && selection.at === at) || undefined}
          >
            <button
              type="button"
              className="pwr-chip-name"
              aria-pressed={selection.kind === 'block' && selection.at === at}
              onClick={() => select({ kind: 'block', at })}
            >
              <span>{words.blocks.kinds[block.kind]}</span>
              <small>{saidOf(block, work)}</small>
            </button>
            {(
              [
                ['up', at > 0, (now) => moveBlock(now, { from: at, to: at - 1 }), at - 1],
                ['down', at < blocks.length - 1, (now) => moveBlock(now, { from: at, to: at + 1 }), at + 1],
                ['remove', blocks.length > 1, (now) => removeBlock(now, at), 0],
              ] as const satisfies readonly BlockTool[]
            ).map(([tool, isOffered, edit, to]) => (
              <button
                key={tool}
                type="button"
                className="pwb-icon"
                aria-label={`${words[tool]}：${words.blocks.kinds[block.kind]}`}
                disabled={!isOffered}
                onClick={() => run(edit, () => ({ selection: { kind: 'block', at: to } }))}
              >
                {icons[tool]}
              </button>
            ))}
          </li>
        ))}
      </ol>
    </section>
  )
}

/** The query that a block shows, or the beginning of its words. */
function saidOf(block: ReportBlock, work: ReportWork): string {
  if ('query' in block) return titleOfQuery(work.report, block.query, work)
  const said =
    block.kind === 'line'
      ? [block.left, block.center, block.right].filter(Boolean).join(' · ')
      : 'text' in block
        ? (block.text ?? '')
        : ''
  return nameHoles(said, holesOf(work.report))
}

type BlockTool = readonly ['up' | 'down' | 'remove', boolean, (now: Report) => Report, number]
