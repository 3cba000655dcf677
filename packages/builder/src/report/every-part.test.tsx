import { walkFields } from '@paperwright/runtime'
import { readOptions } from '@paperwright/runtime/kit'
import type { Query, Report } from '@paperwright/runtime/report'
import { readExpression, resolveQuery, type ExpressionName } from '@paperwright/runtime/kit'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { Area } from './edits/place.ts'
import { findSeedForm, seedForms, seedReports } from './seeds.fixture.ts'
import { ReportSettingsPanel } from './settings/ReportSettingsPanel.tsx'
import { nameHoles, placeHoles } from '../settings/holes.ts'
import { formulaNames, rowNames } from './facts/formula-names.ts'
import { ReportWords } from './facts/ReportWords.tsx'
import { reportBuilderWords } from './words/report-builder-words.ts'
import { holesOf } from './sheet/report-holes.ts'
import { listFillable } from './sheet/list-fillable.ts'
import { itemCount, type ReportSelection } from './state/report-selection.ts'
import { ReportContext, useReportState } from './state/use-report.ts'

const formList = seedForms.map(({ title, 'x-form': { id } }) => ({ id, title }))
const AREAS: readonly Area[] = ['where', 'rows', 'columns', 'measures', 'list']

function Settings({ report, selection }: { report: Report; selection: ReportSelection }) {
  const options = {
    report,
    forms: findSeedForm,
    formList,
    locale: 'zh',
    zone: 'Asia/Shanghai',
    onChange() {},
  } as const
  const work = useReportState(options)
  return (
    <ReportContext value={{ ...work, selection }}>
      <ReportSettingsPanel />
      {selection.kind === 'report' && <ReportWords readTable={undefined} onGoTo={() => {}} />}
    </ReportContext>
  )
}

/** What settings have in them: their inputs' values, chosen options and ticks. */
function entered(report: Report, selection: ReportSelection): string[] {
  const markup = renderToStaticMarkup(<Settings report={report} selection={selection} />)
  const values = [
    ...markup.matchAll(/<input(?![^>]*type="radio")[^>]* value="([^"]*)"/g),
    ...markup.matchAll(/<input type="radio"[^>]* checked="" value="([^"]*)"/g),
    // Not those that are shown though they are not offered.
    ...markup.matchAll(/<option value="([^"]*)" selected=""/g),
    ...markup.matchAll(/<textarea[^>]*>([^<]*)<\/textarea>/g),
  ].map(([, value = '']) => value)
  const ticked = [...markup.matchAll(/checked=""\/>([^<]*)<\/label>/g)].map(([, label]) => `✓ ${label}`)
  const holes = holesOf(report)
  const formulas = [...markup.matchAll(/<textarea[^>]*class="pwb-formula"[^>]*>([^<]*)<\/textarea>/g)]
  const read = formulas.flatMap(([, shown = '']) =>
    namesOf(report).map((names) => readExpression(unescape(shown), { names })),
  )
  return [
    ...[...values, ...ticked].map(unescape).flatMap((one) => [one, placeHoles(one, holes)]),
    ...read.flatMap((said) => ('text' in said ? [said.text] : [])),
  ]
}

/** What expressions of a report may name, in each of their places. */
function namesOf(report: Report): ExpressionName[][] {
  const made = known.get(report) ?? listNames(report)
  known.set(report, made)
  return made
}

const known = new WeakMap<Report, ExpressionName[][]>()

function listNames(report: Report): ExpressionName[][] {
  const ofQueries = Object.values(report.queries).flatMap((query) => {
    const { resolved } = resolveQuery(query, findSeedForm, report.parameters)
    const measures = Object.entries(query.cross?.measures ?? {}).map(([key, { title }]) => ({ key, title }))
    return [rowNames(resolved?.fields.values() ?? []), measures]
  })
  const marked = { key: 'value', title: reportBuilderWords.zh.blocks.markValue }
  return [[marked], formulaNames(report, { form: findSeedForm, words: reportBuilderWords.zh }), ...ofQueries]
}

function unescape(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&amp;', '&')
}

/** The report with one of its queries first, which is the one that a builder opens on. */
function openedOn(report: Report, key: string): Report {
  return { ...report, queries: { [key]: report.queries[key]!, ...report.queries } }
}

/** All that can be entered about a query, by the part of it. */
function enteredOfQuery(report: Report, key: string): string[] {
  const opened = openedOn(report, key)
  const query = opened.queries[key]!
  const selections: ReportSelection[] = [
    { kind: 'table' },
    ...query.from.flatMap(({ as, joins = [] }, part) =>
      [as, ...joins.map((join) => join.as)].map((one) => ({ kind: 'source' as const, part, as: one })),
    ),
    ...Object.keys(query.fields).map((field) => ({ kind: 'field' as const, field })),
    ...AREAS.flatMap((area) =>
      Array.from({ length: itemCount(opened, { query: key, area }) }, (_, at) => ({
        kind: 'item' as const,
        place: { query: key, area, at },
      })),
    ),
  ]
  return selections.flatMap((selection) => entered(opened, selection))
}

/** Words and figures of a document; ticks by their paths. */
function leavesOf(node: unknown, path = ''): { path: string; value: string }[] {
  if (typeof node !== 'object' || node === null) return [{ path, value: String(node) }]
  return Object.entries(node).flatMap(([key, value]) => leavesOf(value, `${path}/${key}`))
}

/** What the list of sources and the chips name, and the keys of options. */
const NAMED = [
  /^\/from\/\d+\/(?:joins\/\d+\/)?(?:as|form)$/,
  /^\/cross\/(?:rows|columns)\/\d+\/field$/,
  /^\/where\/\d+\/field$/,
  /\/options\/\d+\/value$/,
]

const options = seedForms.flatMap((form) => walkFields(form).flatMap(({ schema }) => readOptions(schema)))

const TICKS: Readonly<Record<string, string>> = {
  required: '必须有关联记录',
  hidden: '隐藏',
  complete: '没有记录的项也列出',
  beside: '只附在外层分组旁，不另分组',
  untold: '不印在纸上',
}

function isShown({ path, value }: { path: string; value: string }, found: readonly string[]): boolean {
  if (value === 'null') return true
  if (value === 'true') {
    const key = path.split('/').at(-1)!
    const total = key === 'rows' ? '合计行' : '合计列'
    const label = path.includes('/totals/') ? total : TICKS[key]
    return found.includes(label === undefined ? value : `✓ ${label}`)
  }
  if (path.includes('/value/'))
    return options.some((one) => String(one.value) === value && found.includes(`✓ ${one.title}`))
  return found.some((one) => one === value || one.split(/, |\/| /).includes(value))
}

function missing(document: unknown, found: readonly string[]): string[] {
  return leavesOf(document)
    .filter((leaf) => !NAMED.some((named) => named.test(leaf.path)) && !isShown(leaf, found))
    .map(({ path, value }) => `${path} ${value}`)
}

test.each(seedReports.map((report) => [report.id, report] as const))(
  'every part of %s can be seen and changed',
  (_, report) => {
    const { id: __, queries, sheet, fills, signatures, parameters, words, ...facts } = report
    for (const key of Object.keys(queries)) {
      expect(missing(bare(queries[key]!), enteredOfQuery(report, key)), key).toEqual([])
    }
    const ofReport = entered(report, { kind: 'report' })
    expect(missing({ ...facts, page: sheet?.page ?? {} }, ofReport)).toEqual([])
    const spelled = Object.values(words?.['en'] ?? {}).map((said) => nameHoles(said, holesOf(report)))
    expect(spelled.filter((said) => !ofReport.includes(said))).toEqual([])
    expect(missing(parameters?.presets ?? {}, ofReport)).toEqual([])
    for (const { title, minimum, maximum, maxLength } of Object.values(parameters?.properties ?? {})) {
      const limits = Object.entries({ title, minimum, maximum, maxLength }).filter(
        ([, one]) => one !== undefined,
      )
      expect(missing(Object.fromEntries(limits), ofReport)).toEqual([])
    }
    const blocks = sheet?.blocks ?? []
    for (const [at, block] of blocks.entries()) {
      const found = entered(report, { kind: 'block', at })
      const { kind, ...settings } = block.kind === 'chart' ? { ...block, measures: [] } : block
      expect(missing(settings, found), kind).toEqual([])
      if (block.kind === 'signatures')
        expect(
          missing(
            (signatures ?? []).map(({ label }) => label),
            found,
          ),
        ).toEqual([])
      if (block.kind !== 'chart') continue
      const { measures = {} } = queries[block.query]?.cross ?? {}
      const drawn = (block.measures ?? []).map((measure) => `✓ ${measures[measure]!.title}`)
      expect(found).toEqual(expect.arrayContaining(drawn))
    }
    const form = fills && findSeedForm(fills.form)
    for (const { pointer } of form ? listFillable(form) : []) {
      const found = entered(report, { kind: 'filled', pointer })
      expect(missing([fills?.fields?.[pointer], fills?.lists?.[pointer]].filter(Boolean), found)).toEqual([])
    }
    const known = form ? listFillable(form).map(({ pointer }) => pointer) : []
    const filled = [...Object.keys(fills?.fields ?? {}), ...Object.keys(fills?.lists ?? {})]
    expect(filled.filter((pointer) => !known.includes(pointer))).toEqual([])
  },
)

/** The columns of a list are its chips. */
function bare({ list, ...query }: Query): object {
  const { fields: _, ...settings } = list ?? { fields: [] }
  return { ...query, ...(list && { list: settings }) }
}
