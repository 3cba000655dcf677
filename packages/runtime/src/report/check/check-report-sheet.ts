import { parseTemplate } from '../../form/words-template.ts'
import { splitPointer } from '../../form/pointer.ts'
import { checkChart } from './check-chart.ts'
import { checkTable } from './check-table.ts'
import type { ProblemList } from '../problems/problem-list.ts'
import type { Report, ReportBlock } from '../definition/report.ts'

/** The blocks of a report's own sheet: what they show is there, and every signature slot has its place. */
export function checkReportSheet(report: Report, problems: ProblemList) {
  const { blocks } = report.sheet!
  for (const [index, block] of blocks.entries()) {
    checkBlock(block, report, problems.below('sheet', 'blocks', index))
  }
  checkSlots(report, problems)
}

function checkBlock(block: ReportBlock, report: Report, problems: ProblemList) {
  switch (block.kind) {
    case 'table':
      return checkTable(block, report.queries, problems)
    case 'chart':
      return checkChart(block, report.queries, problems)
    case 'title':
      return checkWords(block.text, report, problems.below('text'))
    case 'prose':
      return checkWords(block.text, report, problems.below('text'))
    case 'line':
      for (const side of ['left', 'center', 'right'] as const)
        checkWords(block[side], report, problems.below(side))
  }
}

/** Words hold parameters and values: `{parameters/month}`. */
export function checkWords(words: string | undefined, report: Report, problems: ProblemList) {
  for (const part of parseTemplate(words ?? '')) {
    if (part.kind === 'text') continue
    const [holder, key, ...more] = splitPointer(part.pointer)
    const known = { parameters: report.parameters?.properties, values: report.values }
    const isKnown =
      (holder === 'parameters' || holder === 'values') &&
      key !== undefined &&
      more.length === 0 &&
      Object.hasOwn(known[holder] ?? {}, key)
    if (!isKnown) problems.add([], 'noSuchWord', { name: part.pointer.slice(1) })
  }
}

function checkSlots({ signatures = [], sheet }: Report, problems: ProblemList) {
  const keys = signatures.map(({ key }) => key)
  const placed: string[] = []
  let takesRest = false
  for (const [index, block] of sheet!.blocks.entries()) {
    if (block.kind !== 'signatures') continue
    takesRest ||= block.slots === undefined
    for (const [at, slot] of (block.slots ?? []).entries()) {
      const here = problems.below('sheet', 'blocks', index, 'slots', at)
      if (!keys.includes(slot)) here.add([], 'noSuchSlot', { slot })
      else if (placed.includes(slot)) here.add([], 'slotTwice', { slot })
      placed.push(slot)
    }
  }
  for (const [index, { key, label }] of signatures.entries()) {
    if (keys.indexOf(key) !== index) problems.add(['signatures', index], 'sameSlot', { slot: key })
    else if (!takesRest && !placed.includes(key))
      problems.add(['signatures', index], 'slotNotPlaced', { slot: label })
  }
}
