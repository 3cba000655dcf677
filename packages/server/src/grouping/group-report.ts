import type { Form, JsonSchema } from '@paperwright/runtime'
import { spanOf, valueKindOf } from '@paperwright/runtime/kit'
import type { Group, Measure, QueryField, Report } from '@paperwright/runtime/report'
import { BadRequest } from '../errors.ts'

export const groupBuckets = ['day', 'week', 'month', 'quarter', 'year'] as const
export const groupCharts = ['bar', 'line', 'pie'] as const

/** How a list of records is counted: by one field, with sums beside. */
export interface Grouping {
  /** A field's pointer, of an entry of a list too, or what every record has (`createdBy`, `department`, `state`, `createdAt`). */
  by: string
  /** Of days: the spans that are counted together. Default: months. */
  bucket?: (typeof groupBuckets)[number]
  /** The fields of figures that are summed up, as pointers. */
  sum?: string[]
  chart?: (typeof groupCharts)[number]
}

const OWN = ['createdBy', 'department', 'state', 'createdAt']
/** The largest groups stand by themselves, the rest in one. */
const MOST_GROUPS = 100

/**
 * The report that counts a form's records in groups: the query `groups`, with a chart where one is asked for. `fields` are
 * those that its reader may know of. Refused (400): what is none of them, is no group or no figure, or lies in other lists.
 */
export function groupReport(
  form: Form,
  { by, bucket, sum = [], chart }: Grouping,
  fields: ReadonlyMap<string, JsonSchema>,
): Report {
  const each = listOf([by, ...sum])
  const group = groupOf(by, bucket, fields)
  const query: Record<string, QueryField> = { by: { from: referenceTo(by) } }
  const measures: Record<string, Measure> = {
    count: { title: each === undefined ? '份数' : '行数', of: 'count' },
  }
  for (const [index, pointer] of sum.entries()) {
    const schema = fields.get(pointer)
    if (!schema || valueKindOf(schema) !== 'number')
      throw new BadRequest(`There are no figures of ${pointer} to sum up.`, { field: pointer })
    query[`figure${index}`] = { from: referenceTo(pointer) }
    measures[`sum${index}`] = { title: `${schema.title ?? pointer}`, of: 'sum', field: `figure${index}` }
  }
  return {
    id: `${form['x-form'].id}-groups`,
    title: form.title,
    words: { en: { 份数: 'Records', 行数: 'Rows' } },
    queries: {
      groups: {
        from: [{ as: 'record', form: form['x-form'].id, ...(each !== undefined && { each }) }],
        fields: query,
        cross: { rows: [group], measures, totals: { rows: true } },
      },
    },
    sheet: {
      blocks: [
        ...(chart === undefined
          ? []
          : [
              {
                kind: 'chart' as const,
                query: 'groups',
                chart,
                measures: [sum.length > 0 ? 'sum0' : 'count'],
              },
            ]),
        { kind: 'table', query: 'groups' },
      ],
    },
  }
}

function groupOf(by: string, bucket: Grouping['bucket'], fields: ReadonlyMap<string, JsonSchema>): Group {
  const schema = fields.get(by)
  const isOwn = OWN.includes(by)
  const kind = isOwn ? (by === 'createdAt' ? 'moment' : 'text') : schema ? valueKindOf(schema) : 'other'
  if (kind === 'other' || schema?.type === 'array')
    throw new BadRequest(`Records are not grouped by ${by}.`, { field: by })
  if (kind === 'moment') return { field: 'by', ...bucketOf(isOwn ? 'day' : spanOf(schema), bucket) }
  // Options stand as the form lists them, and there are few.
  if (kind === 'option' || kind === 'answer' || by === 'state') return { field: 'by' }
  return {
    field: 'by',
    sort: { by: 'count', direction: 'desc' },
    top: { count: MOST_GROUPS, by: 'count', others: true },
  }
}

/** Months tell no days or weeks, times of the clock no spans at all. */
function bucketOf(span: 'day' | 'month' | undefined, bucket: Grouping['bucket']): Pick<Group, 'bucket'> {
  if (span === undefined) return {}
  if (span === 'month') return bucket === 'quarter' || bucket === 'year' ? { bucket } : {}
  return { bucket: bucket ?? 'month' }
}

function referenceTo(field: string): string {
  return field.startsWith('/') ? `record${field}` : `record.${field}`
}

/** The list whose entries are counted; undefined where records are. */
function listOf(pointers: readonly string[]): string | undefined {
  const lists = new Set(
    pointers
      .filter((pointer) => pointer.includes('/*'))
      .map((pointer) => pointer.slice(0, pointer.lastIndexOf('/*'))),
  )
  const [list] = lists
  if (lists.size > 1 || list?.includes('/*'))
    throw new BadRequest('Entries are counted of one list, which lies in no other.')
  return list
}
