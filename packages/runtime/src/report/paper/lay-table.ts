import type { TableBlock } from '../definition/report.ts'
import type { Table } from '../result/result.ts'
import { crossMatter } from './cross-matter.ts'
import { listMatter } from './list-matter.ts'
import type { MatterSetting, TableMatter } from './table-matter.ts'

/** A query's answer as the cells of a table, the same on paper and on screen. */
export function layTable(table: Table, block: TableBlock, setting: MatterSetting): TableMatter {
  return table.kind === 'list' ? listMatter(table, block, setting) : crossMatter(table, block, setting)
}
