import type { Locale } from '@paperwright/runtime'
import { wordPlace, type Report } from '@paperwright/runtime/report'
import { useMemo } from 'react'
import { listReportWords, wordsOfForms } from '../../translations/list-report-words.ts'
import { replaceWords, type WordKind } from '../../translations/replace-words.ts'
import { confirmSaid } from '../../translations/translated.ts'
import { wordRows } from '../../translations/word-rows.ts'
import { WordsPane } from '../../words-pane/WordsPane.tsx'
import { LANGUAGE, type ReadTable, type WordsWork } from '../../words-pane/words-work.ts'
import { editReport } from '../edits/edit-report.ts'
import { ReportEditRefused } from '../edits/report-edit-refused.ts'
import { setTranslation, setWord } from '../edits/set-word.ts'
import { holesOf } from '../sheet/report-holes.ts'
import { nameOfParts } from '../sources/name-of-part.ts'
import { placeOfProblem } from '../state/report-selection.ts'
import { reportViews } from '../state/report-view.ts'
import { useReport, type ReportWork } from '../state/use-report.ts'
import { wordReportRefusal } from '../words/report-builder-words.ts'

/** All words that the report says itself. */
export function ReportWords({
  readTable,
  onGoTo,
}: {
  readTable: ReadTable | undefined
  /** What is built is to be shown: something of it has been selected. */
  onGoTo(): void
}) {
  const { report, form, check, locale, words: ownWords, run, select } = useReport()
  const work = useMemo((): WordsWork => {
    const words = listReportWords(report)
    const name = nameOfParts(report, { form, words: ownWords })
    const kind = reportWordKind({ form, check }, locale)
    return {
      locale,
      title: report.title,
      words,
      rows: wordRows(words, {
        of: report,
        language: LANGUAGE,
        others: wordsOfForms(report, form, LANGUAGE),
      }),
      holes: holesOf(report),
      place: (at) => wordPlace(at, locale, name) || ownWords.report,
      goTo(at) {
        const { selection, query } = placeOfProblem(report, at)
        select(selection, query)
        onGoTo()
      },
      setSaid: (word, said) => run((now) => setTranslation(now, { language: LANGUAGE, word, said })),
      confirm: (word) => run((now) => confirmSaid(now, { language: LANGUAGE, word })),
      takeSaid: (taken) =>
        run((now) => taken.reduce((then, one) => setTranslation(then, { language: LANGUAGE, ...one }), now)),
      replace(changes) {
        const { document, done, refused } = replaceWords(report, changes, kind)
        return run(() => document) ? { done: done.length, refused } : { done: 0, refused: [] }
      },
      readTable,
    }
  }, [report, form, check, locale, ownWords, run, select, readTable, onGoTo])
  return <WordsPane work={work} />
}

function reportWordKind(
  { form, check }: Pick<ReportWork, 'form' | 'check'>,
  locale: Locale,
): WordKind<Report> {
  return {
    list: listReportWords,
    translate: (report, edit) => edit(report),
    setWord: (report, word) => editReport(report, (now) => setWord(now, word), form, check),
    follow: (report, before) => reportViews.follow!(report, { before, base: before }),
    wordRefusal: (error) =>
      error instanceof ReportEditRefused ? wordReportRefusal(error, locale) : undefined,
  }
}
