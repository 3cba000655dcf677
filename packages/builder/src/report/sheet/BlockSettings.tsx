import type { Json } from '@paperwright/runtime'
import { reportBlockKinds, slotSchema } from '@paperwright/runtime/kit'
import type { Report, ReportBlock } from '@paperwright/runtime/report'
import { Panel } from '../../inspector/Panel.tsx'
import { Entries } from '../../settings/Entries.tsx'
import type { SettingFacts } from '../../settings/schema-settings.ts'
import type { Settings } from '../edits/change-at.ts'
import { shownMeasures } from '../edits/settle-block.ts'
import { addSlot, removeSlot } from '../edits/slots.ts'
import { PartSettings } from '../settings/PartSettings.tsx'
import { titleOfQuery } from '../sources/title-of-query.ts'
import { useReport, type ReportWork } from '../state/use-report.ts'
import { MarksSettings } from './MarksSettings.tsx'
import { holesOf } from './report-holes.ts'

/** What a block of the sheet says or shows. */
export function BlockSettings({ at }: { at: number }) {
  const work = useReport()
  const { report, words } = work
  const block = report.sheet?.blocks[at]
  if (!block) return null
  const place = `/sheet/blocks/${at}`
  const shown = drawnOf(block, report)
  return (
    <Panel title={`${words.blocks.settings} · ${words.blocks.kinds[block.kind]}`}>
      <PartSettings
        of={block.kind}
        schema={reportBlockKinds[block.kind]!}
        at={place}
        values={
          block.kind === 'chart' ? { ...block, measures: block.measures ?? shown } : withSlots(block, report)
        }
        facts={factsOf(block, work)}
        change={(key, value) => changeOf(block, { key, value, shown })}
      />
      {block.kind === 'table' && <MarksSettings table={block} place={place} />}
      {block.kind === 'signatures' && <SlotsSettings />}
    </Panel>
  )
}

function factsOf(block: ReportBlock, work: ReportWork): SettingFacts {
  const { report, words } = work
  const holes = { all: holesOf(report), menu: words.blocks.hole, menuOf: words.blocks.holeIn }
  const query = {
    choices: Object.keys(report.queries).map((key) => ({
      value: key,
      title: titleOfQuery(report, key, work),
    })),
  }
  if (block.kind === 'title') return { text: { holes, usual: report.title } }
  if (block.kind === 'prose') return { text: { holes, schema: { type: 'string', 'x-field': 'textarea' } } }
  if (block.kind === 'line') return { left: { holes }, center: { holes }, right: { holes } }
  if (block.kind === 'table') {
    const isCross = report.queries[block.query]?.cross !== undefined
    return {
      query,
      corner: isCross && { usual: words.blocks.corner, joint: '/' },
      measures: isCross && {},
      widths: { usual: words.usual, hint: words.blocks.widths },
    }
  }
  if (block.kind === 'chart') {
    const measures = report.queries[block.query]?.cross?.measures ?? {}
    const shown = drawnOf(block, report)
    return {
      query,
      measures: shown.length > 1 && {
        choices: shown.map((key) => ({ value: key, title: measures[key]!.title })),
        required: true,
      },
    }
  }
  const lines = report.sheet?.blocks.filter(({ kind }) => kind === 'signatures').length
  const slots = (report.signatures ?? []).map(({ key, label }) => ({ value: key, title: label }))
  return { slots: lines !== 1 && { choices: slots, required: true, title: words.blocks.slots } }
}

/** A chart that draws all draws what comes, too; of another query it draws all. */
function changeOf(
  block: ReportBlock,
  { key, value, shown }: { key: string; value: Json | undefined; shown: readonly string[] },
): Settings {
  if (block.kind !== 'chart') return { [key]: value }
  if (key === 'query') return { query: value, measures: undefined }
  if (key !== 'measures' || !Array.isArray(value)) return { [key]: value }
  if (value.length === 0) return {}
  return { measures: value.length === shown.length ? undefined : value }
}

function drawnOf(block: ReportBlock, { queries }: Report): string[] {
  const { cross } = (block.kind === 'chart' && queries[block.query]) || {}
  return cross ? shownMeasures(cross) : []
}

/** A line that names none has them all. */
function withSlots(block: ReportBlock, { signatures = [] }: Report): ReportBlock {
  return block.kind === 'signatures' ? { slots: signatures.map(({ key }) => key), ...block } : block
}

/** Who signs the report, in their order. */
function SlotsSettings() {
  const { report, posts, locale, words, run } = useReport()
  const { blocks } = words
  const slots = report.signatures ?? []
  const who = posts.length > 0 && { choices: posts.map((post) => ({ value: post.id, title: post[locale] })) }
  return (
    <Entries
      entries={slots}
      legend={({ label }) => label}
      remove={words.remove}
      onRemove={(at) => run((now) => removeSlot(now, slots[at]!.key))}
      add={blocks.addSlot}
      onAdd={() => run((now) => addSlot(now, blocks.newSlot))}
    >
      {(slot, at) => (
        <PartSettings
          of="slot"
          schema={slotSchema}
          at={`/signatures/${at}`}
          values={slot}
          facts={{ key: false, posts: who }}
        />
      )}
    </Entries>
  )
}
