import { type Form, type Locale, ownTimeZone } from '@paperwright/runtime'
import type { Report, ReportProblem } from '@paperwright/runtime/report'
import '@paperwright/runtime/screen.css'
import { useCallback, useRef, useState, type ReactNode } from 'react'
import type { Category } from '../settings/category-setting.ts'
import type { CheckerOf, Post } from '../state/use-builder.ts'
import { useComposingGuard } from '@paperwright/runtime/menu'
import { useUndoKeys } from '../state/use-undo-keys.ts'
import { KeptContext } from '../kept/kept-context.ts'
import type { KeptText } from '../kept/kept-text.ts'
import { ToolButton } from '../toolbar/ToolButton.tsx'
import { Areas } from './areas/Areas.tsx'
import { FieldList } from './fields/FieldList.tsx'
import { ReportProblems } from './ReportProblems.tsx'
import { ReportWords } from './facts/ReportWords.tsx'
import { AnsweringContext, useAnswering, type RunReport } from './result/answering.ts'
import { ResultPane } from './result/ResultPane.tsx'
import { ReportSettingsPanel } from './settings/ReportSettingsPanel.tsx'
import { SheetPanel } from './sheet/SheetPanel.tsx'
import { SourcePicker } from './sources/SourcePicker.tsx'
import { SourcesPanel } from './sources/SourcesPanel.tsx'
import { reportPanes, type ReportPane, type ReportView } from './state/report-view.ts'
import { ReportContext, useReportState, type KnownWords, type ListedForm } from './state/use-report.ts'
import type { ReadTable } from '../words-pane/words-work.ts'
import '../builder.css'
import './report-builder.css'
import './sources/sources.css'
import './fields/fields.css'
import './areas/areas.css'
import './result/result.css'
import './layout.css'

export interface ReportBuilderProps {
  /** The report to change. The same one from outside is a step that can be undone; one of another id starts anew, with no way back. */
  report: Report
  /** The report after each change. */
  onChange(report: Report): void
  /** The newest version of a form by its id; undefined where it is not there, or not there yet. A new function is asked anew. */
  forms: (id: string) => Form | undefined
  /** The forms that a report may read, to choose from. */
  formList: readonly ListedForm[]
  /** Answers the report from stored records. */
  run: RunReport
  /** Checks the report. Default: the runtime's own, which needs a page that may compile scripts. */
  findProblems?: (report: Report) => Promise<readonly ReportProblem[]>
  /** Gives checkers of what parameters are tried with. Default: the runtime's own, which needs the same. */
  checkerOf?: CheckerOf
  /** Tells what records say in a field, to choose from in conditions. Default: nothing is offered. */
  knownWords?: KnownWords
  /** The time zone of the office, for what formulas call today. Default: this machine's. */
  zone?: string
  /** Who may sign, to choose from. */
  posts?: readonly Post[]
  /** What reports may be filed under, to choose from. Default: it is typed. */
  categories?: readonly Category[]
  /** The language of the builder's own words. Default: Chinese. */
  locale?: Locale
  /** Default: the colours of the page around it. */
  theme?: 'light' | 'dark'
  /** Reads a table file, so that translations can be imported. Default: they cannot. */
  readTable?: ReadTable
  /** What was typed and not taken over when the document was last worked on. Default: nothing. */
  kept?: readonly KeptText[]
  /** What is so after each change: to be kept beside the document, never in it. */
  onKept?(kept: readonly KeptText[]): void
  /** Buttons at the end of the tools: saving, publishing. */
  children?: ReactNode
}

/** A pivot over stored records and the sheet that it is printed on. Works on the report alone; storing it is the host's part. */
export function ReportBuilder(props: ReportBuilderProps) {
  const { locale = 'zh', zone = ownTimeZone(), theme, run, children } = props
  const work = useReportState({ ...props, locale, zone })
  const { words, notice, selection, mode } = work
  const [pane, setPane] = usePane(work.front)
  const [isWords, setIsWords] = useState(false)
  const leaveWords = useCallback(() => setIsWords(false), [])
  const root = useRef<HTMLDivElement>(null)
  const answering = useAnswering(work, run, !isWords)
  useUndoKeys(root, work)
  useComposingGuard(root)
  return (
    <ReportContext value={work}>
      <KeptContext value={work}>
        <div
          ref={root}
          className="pwb pwr"
          data-theme={theme}
          data-mode={mode}
          data-pane={pane}
          lang={locale === 'zh' ? 'zh-CN' : 'en'}
        >
          <div className="pwb-tools" role="toolbar" aria-label={words.report}>
            <ToolButton icon="undo" label={words.undo} disabled={!work.canUndo} onClick={work.undo} />
            <ToolButton icon="redo" label={words.redo} disabled={!work.canRedo} onClick={work.redo} />
            <span className="pwb-gap" />
            <button
              type="button"
              className="pwb-tool pwr-title"
              aria-pressed={!isWords && selection.kind === 'report'}
              onClick={() => {
                leaveWords()
                work.select({ kind: 'report' })
              }}
            >
              {words.report}
            </button>
            <span className="pwb-stretch" />
            <span role="group" aria-label={words.modes}>
              {(['data', 'sheet'] as const).map((one) => (
                <button
                  key={one}
                  type="button"
                  className="pwb-tool pwb-mode"
                  aria-pressed={!isWords && mode === one}
                  onClick={() => {
                    leaveWords()
                    work.turnTo(one)
                  }}
                >
                  {words[one]}
                </button>
              ))}
            </span>
            <button
              type="button"
              className="pwb-tool pwb-mode"
              aria-pressed={isWords}
              onClick={() => setIsWords(!isWords)}
            >
              {words.allWords}
            </button>
            {children}
          </div>
          {isWords ? (
            <ReportWords readTable={props.readTable} onGoTo={leaveWords} />
          ) : (
            <>
              <div className="pwb-tabs pwr-panes" role="group" aria-label={words.modes}>
                {reportPanes.map((one) => (
                  <button key={one} type="button" aria-pressed={pane === one} onClick={() => setPane(one)}>
                    {words.panes[one]}
                  </button>
                ))}
              </div>
              <div className="pwb-desk">
                <div className="pwb-side pwr-side">
                  {work.isLoading ? (
                    <p className="pwb-hint pwr-picker">{words.loading}</p>
                  ) : !work.shape ? (
                    <SourcePicker />
                  ) : mode === 'data' ? (
                    <>
                      <div className="pwr-source-side">
                        <SourcesPanel />
                        <FieldList />
                      </div>
                      <Areas />
                    </>
                  ) : (
                    <SheetPanel />
                  )}
                </div>
                <ResultPane answering={answering} whole={mode === 'sheet'} />
                <AnsweringContext value={answering}>
                  <ReportSettingsPanel />
                </AnsweringContext>
              </div>
            </>
          )}
          <ReportProblems onSelect={leaveWords} />
          <p className="pwb-notice" role="status" data-kind={notice?.kind} key={notice?.count}>
            {notice?.text}
          </p>
        </div>
      </KeptContext>
    </ReportContext>
  )
}

/** The one of the three columns that a narrow screen shows. */
function usePane({ pane: led, count }: ReportView['front']): [ReportPane, (pane: ReportPane) => void] {
  const [pane, setPane] = useState<ReportPane>(led)
  const [seen, setSeen] = useState(count)
  if (seen !== count) {
    setSeen(count)
    setPane(led)
  }
  return [pane, setPane]
}
