import { groupingDepth, type CrossShape, type Group, type Measure } from '../definition/query.ts'
import type { ResolvedField, ResolvedQuery } from '../resolve/resolved-query.ts'
import type { CrossTable, ResultColumn } from '../result/result.ts'
import { spanUnitOf } from '../resolve/spans-of-fields.ts'
import type { Cube } from './cube.ts'
import { axisShape, listHeads } from './list-heads.ts'
import { resultColumn } from './result-column.ts'
import { showFigure } from './show-figure.ts'
import { openStandings } from './standings.ts'

/** Makes a cross table of a cube: heads in their order, formulas, shares, changes, running sums and ranks. */
export function arrangeCross({ fields }: ResolvedQuery, shape: CrossShape, cube: Cube): CrossTable {
  const rows = listHeads(axisShape(shape, 'rows', fields), cube)
  const columns = listHeads(axisShape(shape, 'columns', fields), cube)
  const groups = { rows: shape.rows ?? [], columns: shape.columns ?? [] }
  const units = {
    rows: groups.rows.map((group) => spanUnitOf(group, fields.get(group.field)!)),
    columns: groups.columns.map((group) => spanUnitOf(group, fields.get(group.field)!)),
  }
  const axis = groups.rows.length > 0 ? 'rows' : 'columns'
  const depth = { rows: groupingDepth(groups.rows), columns: groupingDepth(groups.columns) }
  const standing = openStandings(cube, { axis, heads: { rows, columns }[axis], depth: depth[axis] })
  const shown = Object.entries(shape.measures).filter(([, { hidden }]) => !hidden)
  return {
    kind: 'cross',
    rowGroups: groups.rows.map((group) => groupColumn(group, fields)),
    columnGroups: groups.columns.map((group) => groupColumn(group, fields)),
    measures: shown.map(([key, measure]) => measureColumn(key, measure, fields)),
    rows,
    columns,
    cells: rows.map((row) =>
      columns.map((column) =>
        shown.map(([key, { show }]) =>
          showFigure({ cube, standing, units, depth }, { key, show }, row, column),
        ),
      ),
    ),
    totals: Object.fromEntries(Object.keys(shape.measures).map((key) => [key, cube.figure([], [], key)])),
  }
}

function groupColumn(
  { field, title, bucket }: Group,
  fields: ReadonlyMap<string, ResolvedField>,
): ResultColumn {
  const column = resultColumn(fields.get(field)!)
  return { ...column, ...(title !== undefined && { title }), ...(bucket !== undefined && { bucket }) }
}

function measureColumn(
  key: string,
  measure: Measure,
  fields: ReadonlyMap<string, ResolvedField>,
): ResultColumn {
  const field = measure.field === undefined ? undefined : fields.get(measure.field)
  const keepsKind = measure.of === 'min' || measure.of === 'max'
  const keepsUnit = keepsKind || measure.of === 'sum' || measure.of === 'average' || measure.of === 'median'
  const isShare = measure.show?.startsWith('share') || measure.show === 'growth'
  const unit = isShare
    ? '%'
    : (measure.unit ?? (keepsUnit && measure.show !== 'rank' ? field?.unit : undefined))
  const decimals = measure.decimals ?? defaultDecimals(measure, field)
  return {
    key,
    title: measure.title,
    kind: keepsKind && field ? field.kind : 'number',
    ...(unit !== undefined && { unit }),
    ...(decimals !== undefined && { decimals }),
  }
}

/** Shares and averages with one digit more than they start from; formulas as they come. */
function defaultDecimals({ of, show }: Measure, field: ResolvedField | undefined): number | undefined {
  if (show === 'rank') return 0
  if (show?.startsWith('share') || show === 'growth') return 1
  if (of === 'count' || of === 'distinct') return 0
  if (of === 'average' || of === 'median') return Math.max(1, field?.decimals ?? 1)
  return field?.decimals
}
