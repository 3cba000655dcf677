import { isDeepEqual } from '../../compare/is-deep-equal.ts'
import { listWords, WORD_KEYS } from '../../compare/sheet-words.ts'
import type { PageSetup } from '../../form/sheet.ts'
import type { ChartBlock, Report, ReportBlock, TableBlock } from '../definition/report.ts'
import { compareParts } from './compare-parts.ts'
import type { ReportChange } from './report-change.ts'

type Drawn = TableBlock | ChartBlock

/** What is different on the sheet: its tables and charts, its words, its page, and what stands where. */
export function compareReportSheets(before: Report, after: Report): ReportChange[] {
  const then = readSheet(before)
  const now = readSheet(after)
  return [
    ...compareParts<Drawn>({
      before: then.drawn,
      after: now.drawn,
      // The query's own title is told with the query.
      name: (_, block) => ({ part: block.kind, title: drawnTitle(block, [after, before]) }),
      told: ['kind', 'query'],
    }),
    ...without(then.words, now.words).map((words): ReportChange => ({ kind: 'wordsRemoved', words })),
    ...without(now.words, then.words).map((words): ReportChange => ({ kind: 'wordsAdded', words })),
    ...comparePages(before.sheet?.page, after.sheet?.page),
    ...(isDeepEqual(layoutBeside(then, now), layoutBeside(now, then))
      ? []
      : [{ kind: 'layoutChanged' } as const]),
  ]
}

function comparePages(before: PageSetup = {}, after: PageSetup = {}): ReportChange[] {
  return isDeepEqual(before, after) ? [] : [{ kind: 'pageChanged', before, after }]
}

interface ReadSheet {
  /** By kind and query, a second use apart from the first. */
  drawn: ReadonlyMap<string, Drawn>
  words: ReadonlySet<string>
  /** What stands there in order: the key of a table or chart, or a block with its words. */
  blocks: readonly (string | { block: ReportBlock; words: readonly string[] })[]
}

function readSheet({ sheet }: Report): ReadSheet {
  const drawn = new Map<string, Drawn>()
  const blocks = (sheet?.blocks ?? []).map((block) => {
    if (block.kind !== 'table' && block.kind !== 'chart') return { block, words: listWords(block) }
    let use = 1
    while (drawn.has(`${block.kind} ${block.query} ${use}`)) use++
    const key = `${block.kind} ${block.query} ${use}`
    drawn.set(key, block)
    return key
  })
  return { drawn, words: new Set(listWords(sheet?.blocks ?? [])), blocks }
}

function drawnTitle(block: Drawn, reports: readonly Report[]): string {
  const own = block.kind === 'chart' ? block.title : undefined
  const query = reports.map(({ queries }) => queries[block.query]).find((one) => one !== undefined)
  return own ?? query?.title ?? block.query
}

function without(words: ReadonlySet<string>, others: ReadonlySet<string>): string[] {
  return [...words].filter((one) => !others.has(one))
}

/** What of a sheet the other has too: tables and charts by their keys, other blocks as they are set, words aside. */
function layoutBeside({ blocks }: ReadSheet, other: ReadSheet): unknown[] {
  return blocks.flatMap((entry): unknown[] => {
    if (typeof entry === 'string') return other.drawn.has(entry) ? [entry] : []
    const { block, words } = entry
    const isTold = words.length > 0 && !words.some((one) => other.words.has(one))
    return isTold ? [] : [Object.entries(block).filter(([key]) => !WORD_KEYS.has(key))]
  })
}
