import type { ReportBlock } from '@paperwright/runtime'

type Kind<Name extends ReportBlock['kind']> = Extract<ReportBlock, { kind: Name }>

export type { ReportBlock }
export type TitleBlock = Kind<'title'>
export type LineBlock = Kind<'line'>
export type ProseBlock = Kind<'prose'>
export type TableBlock = Kind<'table'>
export type ChartBlock = Kind<'chart'>
export type SignaturesBlock = Kind<'signatures'>

/** What the settings of a block are given. */
export interface SettingsOf<Block> {
  block: Block
  onSet(block: ReportBlock): void
}
