import { changeAt } from '../edits/change-at.ts'
import { useReport } from '../state/use-report.ts'
import { LongTextSetting } from '../widgets/LongTextSetting.tsx'
import { TextSetting } from '../widgets/TextSetting.tsx'
import { Panel } from '../../inspector/Panel.tsx'
import { EnglishPanel } from './EnglishPanel.tsx'
import { PagePanel } from './PagePanel.tsx'
import { ParametersPanel } from './ParametersPanel.tsx'
import { ValuesPanel } from './ValuesPanel.tsx'

/** The report as a whole: what it is called, its paper, what it asks its reader, the figures for its words. */
export function FactsSettings() {
  const { report, words, run } = useReport()
  const { facts } = words
  return (
    <>
      <Panel title={words.report}>
        <TextSetting
          label={facts.title}
          value={report.title}
          onSet={(title) => title.trim() && run((now) => changeAt(now, '', { title }))}
        />
        <TextSetting
          label={facts.code}
          value={report.code ?? ''}
          onSet={(code) => run((now) => changeAt(now, '', { code: code.trim() || undefined }))}
        />
        <TextSetting
          label={facts.domain}
          value={report.domain ?? ''}
          onSet={(domain) => run((now) => changeAt(now, '', { domain: domain.trim() || undefined }))}
        />
        <TextSetting
          label={facts.series}
          value={report.series ?? ''}
          onSet={(series) =>
            run((now) => changeAt(now, '', { series: series.trim().toUpperCase() || undefined }))
          }
        />
        <LongTextSetting
          label={facts.description}
          value={report.description ?? ''}
          onSet={(text) => run((now) => changeAt(now, '', { description: text.trim() || undefined }))}
        />
      </Panel>
      {report.sheet && <PagePanel page={report.sheet.page ?? {}} />}
      <ParametersPanel />
      <ValuesPanel />
      <EnglishPanel />
    </>
  )
}
