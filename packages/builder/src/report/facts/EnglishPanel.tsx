import { joinPointer } from '@paperwright/runtime/kit'
import { Panel } from '../../inspector/Panel.tsx'
import { nameHoles, placeHoles } from '../../settings/holes.ts'
import type { Setting } from '../../settings/setting.ts'
import { SettingsList } from '../../settings/SettingsList.tsx'
import { needsTranslation } from '../../words/move-translation.ts'
import { changeAt } from '../edits/change-at.ts'
import { wordsOfReport } from '../edits/words-of-report.ts'
import { holesOf } from '../sheet/report-holes.ts'
import { useReport } from '../state/use-report.ts'

/** What the report says in English, each word beside the printed one. */
export function EnglishPanel() {
  const { report, words, locale, run } = useReport()
  const known = report.words?.['en'] ?? {}
  const list = [...new Set([...wordsOfReport(report).filter(needsTranslation), ...Object.keys(known)])]
  const holes = holesOf(report)
  const settings = list.map((word): [string, Setting] => [
    word,
    { title: nameHoles(word, holes), schema: { type: 'string' } },
  ])
  const said = Object.entries(known).map(([word, one]) => [word, nameHoles(one, holes)])
  return (
    <Panel title={words.facts.english} closed>
      <p className="pwb-hint">{words.facts.englishHint}</p>
      <SettingsList
        settings={Object.fromEntries(settings)}
        values={Object.fromEntries(said)}
        locale={locale}
        onSet={(word, value) => {
          const english = value === undefined ? undefined : placeHoles(String(value), holes)
          return run((now) => changeAt(now, '', { [joinPointer(['words', 'en', word])]: english }))
        }}
      />
    </Panel>
  )
}
