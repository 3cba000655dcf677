import { pageSchema } from '@paperwright/runtime/kit'
import { Panel } from '../../inspector/Panel.tsx'
import { categorySetting } from '../../settings/category-setting.ts'
import { PartSettings } from '../settings/PartSettings.tsx'
import { useReport } from '../state/use-report.ts'
import { ParametersPanel } from './ParametersPanel.tsx'
import { ValuesPanel } from './ValuesPanel.tsx'

const LONG = { type: 'string', 'x-field': 'textarea' } as const

/** The report as a whole: what it is called, its paper, what it asks its reader, the figures for its words. */
export function ReportFacts() {
  const { report, words, locale, categories } = useReport()
  return (
    <>
      <Panel title={words.report}>
        <PartSettings
          of="report"
          at=""
          values={report}
          facts={{
            description: { schema: LONG },
            domain: categorySetting(categories, locale),
            series: { tidy: (text) => text.toUpperCase() },
          }}
        />
      </Panel>
      {report.sheet && (
        <Panel title={words.facts.page}>
          <PartSettings
            of="sheet"
            schema={{ properties: { page: pageSchema } }}
            at="/sheet"
            values={report.sheet}
          />
        </Panel>
      )}
      <ParametersPanel />
      <ValuesPanel />
    </>
  )
}
