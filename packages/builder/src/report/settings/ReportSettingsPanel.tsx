import { Panel } from '../../inspector/Panel.tsx'
import { changeAt, inQuery } from '../edits/change-at.ts'
import { useReport } from '../state/use-report.ts'
import { SourcePicker } from '../sources/SourcePicker.tsx'
import { BlockSettings } from '../sheet/BlockSettings.tsx'
import { FilledSettings } from '../sheet/FilledSettings.tsx'
import { ConditionEditor } from './ConditionEditor.tsx'
import { ReportFacts } from '../facts/ReportFacts.tsx'
import { FieldSettings } from './FieldSettings.tsx'
import { GroupSettings } from './GroupSettings.tsx'
import { JoinSettings } from './JoinSettings.tsx'
import { MeasureSettings } from './MeasureSettings.tsx'
import { TableSettings } from './TableSettings.tsx'

/** The settings of what is selected. */
export function ReportSettingsPanel() {
  const { selection, query, words, isLoading } = useReport()
  return (
    <aside className="pwb-inspector pwr-settings" aria-label={words.areas.settings}>
      {!isLoading && <Chosen key={`${query} ${JSON.stringify(selection)}`} />}
    </aside>
  )
}

function Chosen() {
  const { report, selection, query, shape } = useReport()
  if (selection.kind === 'report') return <ReportFacts />
  if (selection.kind === 'filled')
    return report.fills ? <FilledSettings fills={report.fills} pointer={selection.pointer} /> : null
  if (selection.kind === 'block') return <BlockSettings at={selection.at} />
  // A report without a query has the choice of its first source beside this.
  if (!shape) return null
  if (selection.kind === 'adding') return <SourcePicker />
  if (selection.kind === 'source') return <JoinSettings part={selection.part} as={selection.as} />
  if (selection.kind === 'field') return <FieldSettings field={selection.field} />
  if (selection.kind !== 'item' || selection.place.query !== query) return <TableSettings />
  const { area, at } = selection.place
  if (area === 'where') return <FilterSettings at={at} />
  if (area === 'list') return <FieldSettings field={shape.list?.fields[at] ?? ''} />
  if (area === 'measures') return <MeasureSettings at={at} />
  return <GroupSettings place={{ query, area, at }} />
}

/** A filter of the query. */
function FilterSettings({ at }: { at: number }) {
  const { shape, query, words, run } = useReport()
  const condition = shape?.where?.[at]
  if (!condition) return null
  return (
    <Panel title={words.condition.title}>
      <ConditionEditor
        condition={condition}
        onSet={(next) => run((now) => changeAt(now, inQuery(query, 'where'), { [at]: next }))}
      />
    </Panel>
  )
}
