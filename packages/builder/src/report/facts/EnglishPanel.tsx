import { joinPointer } from '@paperwright/runtime'
import { changeAt } from '../edits/change-at.ts'
import { useReport } from '../state/use-report.ts'
import { TextSetting } from '../widgets/TextSetting.tsx'
import { Panel } from '../../inspector/Panel.tsx'
import { needsTranslation } from '../../words/move-translation.ts'
import { holesOf, nameHoles, placeHoles } from '../sheet/holes.ts'
import { wordsOfReport } from '../edits/words-of-report.ts'

/** What the report says in English, each word beside the printed one. */
export function EnglishPanel() {
  const { report, words, run } = useReport()
  const known = report.words?.['en'] ?? {}
  const list = [...new Set([...wordsOfReport(report).filter(needsTranslation), ...Object.keys(known)])]
  const holes = holesOf(report)
  return (
    <Panel title={words.facts.english} closed>
      <p className="pwb-hint">{words.facts.englishHint}</p>
      {list.map((word) => (
        <TextSetting
          key={word}
          label={nameHoles(word, holes)}
          value={nameHoles(known[word] ?? '', holes)}
          onSet={(said) =>
            run((now) =>
              changeAt(now, '', {
                [joinPointer(['words', 'en', word])]: placeHoles(said, holes).trim() || undefined,
              }),
            )
          }
        />
      ))}
    </Panel>
  )
}
