import { checkReport, type Measure, type Query, type Report } from '@paperwright/runtime/report'
import { expect, test } from 'vitest'
import { openHistory, redo, step, undo } from '../store/history.ts'
import { addComputedField } from './edits/add-computed-field.ts'
import { addJoin } from './edits/add-join.ts'
import { addMeasure } from './edits/add-measure.ts'
import { addPart } from './edits/add-part.ts'
import { addQuery } from './edits/add-query.ts'
import { addBlock, moveBlock, removeBlock, setChart } from './edits/blocks.ts'
import { changeAt, inQuery } from './edits/change-at.ts'
import { editReport, type ReportEdit } from './edits/edit-report.ts'
import type { Area } from './edits/place.ts'
import { moveItem } from './edits/move-item.ts'
import { addParameter, removeParameter, setRequired } from './edits/parameters.ts'
import { placeField } from './edits/place-field.ts'
import { removeField } from './edits/remove-field.ts'
import { removeItem } from './edits/remove-item.ts'
import { removeQuery } from './edits/remove-query.ts'
import { removeSource } from './edits/remove-source.ts'
import { ReportEditRefused } from './edits/report-edit-refused.ts'
import { setEach } from './edits/set-each.ts'
import { setShape } from './edits/set-shape.ts'
import { addSlot, removeSlot } from './edits/slots.ts'
import { addValue } from './edits/values.ts'
import { listQueryFields } from './fields/list-query-fields.ts'
import { listRows } from './fields/list-rows.ts'
import { findSeedForm, seedForms, seedReports } from './seeds.fixture.ts'
import { itemCount } from './state/report-selection.ts'
import { runs } from '../../../../tests/support/runs.ts'

const AREAS: readonly Area[] = ['where', 'rows', 'columns', 'measures', 'list']
const SHOWS: readonly Measure['show'][] = [undefined, 'share', 'growth', 'difference', 'running', 'rank']

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

interface Chance {
  random: () => number
  pick<One>(list: readonly One[]): One | undefined
  flip(): boolean
}

function chanceFrom(seed: number): Chance {
  const random = randomFrom(seed)
  return {
    random,
    pick: (list) => list[Math.floor(random() * list.length)],
    flip: () => random() < 0.5,
  }
}

/** Something that an admin might do to a report, as it stands. */
function randomEdit(report: Report, chance: Chance): ReportEdit | undefined {
  const { pick } = chance
  const query = pick(Object.keys(report.queries))
  const shape = query === undefined ? undefined : report.queries[query]
  if (query === undefined || !shape) return undefined
  return pick([ofAreas, ofAreas, ofSettings, ofSettings, ofSources, ofSheet, ofReport])!({
    report,
    query,
    shape,
    chance,
  })
}

interface Place {
  report: Report
  query: string
  shape: Query
  chance: Chance
}

function ofAreas({ report, query, shape, chance: { pick, flip, random } }: Place): ReportEdit | undefined {
  const areas = AREAS.filter((area) => area === 'where' || (area === 'list') === (shape.list !== undefined))
  const area = pick(areas)!
  const from = pick(areas)!
  const count = itemCount(report, { query, area: from })
  const at = Math.floor(random() * count)
  const field = pick(listQueryFields(shape, findSeedForm).flatMap(({ fields }) => fields))
  return pick([
    () => field && ((now: Report) => placeField(now, { query, field, area })),
    () => (count > 0 ? (now: Report) => removeItem(now, { query, area: from, at }) : undefined),
    () =>
      count > 0 && field
        ? (now: Report) =>
            moveItem(now, { from: { query, area: from, at }, area, field, ...(flip() && { at: 0 }) })
        : undefined,
  ])!()
}

function ofSettings({ query, shape, chance: { pick, flip } }: Place): ReportEdit | undefined {
  const field = pick(Object.keys(shape.fields))!
  const measure = pick(Object.keys(shape.cross?.measures ?? {}))
  const axis = pick(['rows', 'columns'] as const)!
  const groups = shape.cross?.[axis] ?? []
  const at = groups.indexOf(pick(groups)!)
  const group = inQuery(query, 'cross', axis, at)
  const edits: (ReportEdit | undefined)[] = [
    (now) => removeField(now, { query, field }),
    (now) => changeAt(now, inQuery(query, 'fields', field), { title: flip() ? '另一个标题' : undefined }),
    (now) => setShape(now, { query, shape: flip() ? 'list' : 'cross', count: '件数' }),
    (now) => changeAt(now, inQuery(query, 'cross'), { [`/totals/${axis}`]: flip() || undefined }),
    (now) => addComputedField(now, { query, title: '加一', formula: `${field} + 1`, kind: 'number' }),
    shape.where?.[0] &&
      ((now) =>
        changeAt(now, inQuery(query, 'where'), { 0: { any: [shape.where![0]!, { field, op: 'empty' }] } })),
    shape.list &&
      ((now) =>
        changeAt(now, inQuery(query, 'list'), { sort: [{ by: field, direction: 'desc' }], limit: 10 })),
    shape.cross && ((now) => addMeasure(now, { query, measure: { title: '件数', of: 'count' } })),
    measure === undefined
      ? undefined
      : (now) => addMeasure(now, { query, measure: { title: '比率', formula: `${measure} / 2` } }),
    measure === undefined
      ? undefined
      : (now) =>
          changeAt(now, inQuery(query, 'cross', 'measures', measure), {
            show: pick(SHOWS),
            hidden: flip() || undefined,
          }),
    measure === undefined || at < 0
      ? undefined
      : (now) => changeAt(now, group, { top: flip() ? { count: 3, by: measure, others: true } : undefined }),
    at < 0
      ? undefined
      : (now) =>
          changeAt(now, group, {
            bucket: pick(['month', 'year', undefined] as const),
            complete: flip() || undefined,
          }),
  ]
  return pick(edits)
}

function ofSources({ query, shape, chance: { pick, flip, random } }: Place): ReportEdit | undefined {
  const sources = listQueryFields(shape, findSeedForm)
  const form = pick(seedForms)!
  const part = pick(sources)
  const source = { form: form['x-form'].id }
  const own = listQueryFields({ from: [{ as: 'own', ...source }], fields: {} }, findSeedForm)[0]!.fields
  const before = pick(part?.fields ?? [])
  const same = own.find(({ kind }) => kind === before?.kind)
  const joined = Math.floor(random() * shape.from.length)
  const { joins = [] } = shape.from[joined] ?? {}
  const join = pick(joins)
  const each = part && pick(listRows(findSeedForm(part.source.form) ?? form))?.each
  const edits: (ReportEdit | undefined)[] = [
    (now) => addQuery(now, { source, count: '件数' }),
    (now) => removeQuery(now, query),
    (now) => addPart(now, { query, source, matches: () => ({}) }),
    part && ((now) => removeSource(now, { query, part: part.part, as: part.source.as })),
    part &&
      ((now) =>
        setEach(now, { query, part: part.part, as: part.source.as, each: flip() ? each : undefined })),
    join &&
      ((now) =>
        changeAt(now, inQuery(query, 'from', joined, 'joins', joins.indexOf(join)), {
          take: flip() ? 'each' : undefined,
        })),
    part && before && same
      ? (now) =>
          addJoin(now, {
            query,
            part: part.part,
            source,
            before: before.reference,
            own: same.reference.slice('own'.length),
          })
      : undefined,
  ]
  return pick(edits)
}

function ofSheet({ report, query, chance: { pick, random, flip } }: Place): ReportEdit | undefined {
  const blocks = report.sheet?.blocks ?? []
  const at = Math.floor(random() * blocks.length)
  const slot = pick(report.signatures ?? [])
  const edits: (ReportEdit | undefined)[] = [
    (now) => setChart(now, { query, chart: pick(['bar', 'pie', 'line', 'heat-map', undefined] as const) }),
    (now) => addBlock(now, { block: { kind: flip() ? 'signatures' : 'page-break' }, slot: '制表' }),
    (now) => addBlock(now, { block: { kind: 'table', query }, slot: '制表' }),
    blocks.length > 1 ? (now) => removeBlock(now, at) : undefined,
    blocks.length > 0 ? (now) => moveBlock(now, { from: at, to: 0 }) : undefined,
    (now) => addSlot(now, '复核'),
    slot && ((now) => removeSlot(now, slot.key)),
  ]
  return pick(edits)
}

function ofReport({ report, query, chance: { pick, flip } }: Place): ReportEdit | undefined {
  const parameter = pick(Object.keys(report.parameters?.properties ?? {}))
  const value = pick(Object.keys(report.values ?? {}))
  const filled = pick(Object.keys(report.fills?.fields ?? {}))
  const edits: (ReportEdit | undefined)[] = [
    (now) =>
      addParameter(now, { wish: 'asked', schema: { type: 'number', title: '数', 'x-field': 'number' } }),
    (now) => addValue(now, { title: '行数', formula: `${query}.count` }),
    parameter === undefined ? undefined : (now) => removeParameter(now, parameter),
    parameter === undefined ? undefined : (now) => setRequired(now, { key: parameter, isRequired: flip() }),
    parameter === undefined
      ? undefined
      : (now) =>
          changeAt(now, '/parameters', {
            [`/properties/${parameter}/title`]: '另问',
            [`/presets/${parameter}`]: pick(['today', undefined]),
          }),
    value === undefined ? undefined : (now) => changeAt(now, '/values', { [value]: undefined }),
    filled === undefined
      ? undefined
      : (now) => changeAt(now, '/fills/fields', { [filled]: flip() ? undefined : `${query}.count` }),
  ]
  return pick(edits)
}

/** Each on a report as it was shipped. */
const ROUNDS = runs(1, 10)
const EDITS = runs(12, 24)

test.each(seedReports.map((report) => [report.id, report] as const))(
  'an edit that changes nothing leaves %s word for word',
  (_, seed) => {
    expect(JSON.stringify(editReport(seed, (now) => ({ ...now }), findSeedForm))).toBe(JSON.stringify(seed))
  },
)

test.each(seedReports.map((report, index) => [report.id, report, index] as const))(
  'random edits leave %s sound or are refused, and undo leads back to it',
  (_, seed, index) => {
    for (let round = 0; round < ROUNDS; round++) {
      const chance = chanceFrom(1000 * round + index)
      let history = openHistory(seed)
      for (let count = 0; count < EDITS; count++) {
        const report = history.present
        const before = JSON.stringify(report)
        let edit: ReportEdit | undefined
        while (!edit) edit = randomEdit(report, chance)
        try {
          history = step(history, editReport(report, edit, findSeedForm))
          expect(checkReport(history.present, findSeedForm), `${round} ${count} ${edit}`).toEqual([])
        } catch (error) {
          if (!(error instanceof ReportEditRefused)) throw error
        }
        expect(JSON.stringify(report)).toBe(before)
      }
      const last = history.present
      const steps = history.past.length
      expect(steps).toBeGreaterThan(EDITS / 4)
      for (let back = 0; back < steps; back++) history = undo(history)
      expect(history.present).toBe(seed)
      for (let forth = 0; forth < steps; forth++) history = redo(history)
      expect(history.present).toBe(last)
    }
  },
)
