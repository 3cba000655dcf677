import { groupingDepth, type CrossShape, type Group, type Measure } from '../definition/query.ts'
import type { ResolvedField, ResolvedQuery } from '../resolve/resolved-query.ts'
import type { CrossTable, ResultColumn, ShareOf } from '../result/result.ts'
import { spanUnitOf } from '../resolve/spans-of-fields.ts'
import type { Cube } from './cube.ts'
import { ratioRows } from './like-rows.ts'
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
    ...tellRatios(
      shape,
      shown.map(([key]) => key),
      cube,
    ),
  }
}

/** Ratios that leave rows out, as one of their sides is blank there. */
function tellRatios(
  { measures }: CrossShape,
  shown: readonly string[],
  cube: Cube,
): Pick<CrossTable, 'ratios'> {
  const ratios = shown.flatMap((measure) => {
    const rows = ratioRows(measure, measures)
    const total = (keys: string[]) =>
      keys.reduce((sum, key) => sum + Number(cube.figure([], [], key) ?? 0), 0)
    const [counted, of] = [total(rows.map((one) => one.counted)), total(rows.map((one) => one.of))]
    return counted < of ? [{ measure, counted, of }] : []
  })
  return ratios.length > 0 ? { ratios } : {}
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
  const share = shareOf(measure)
  const unit =
    share !== undefined || measure.show === 'growth'
      ? '%'
      : (measure.unit ?? (keepsUnit && measure.show !== 'rank' ? field?.unit : undefined))
  const decimals = measure.decimals ?? defaultDecimals(measure, field)
  return {
    key,
    title: measure.title,
    kind: keepsKind && field ? field.kind : 'number',
    ...(unit !== undefined && { unit }),
    ...(decimals !== undefined && { decimals }),
    ...(share !== undefined && { show: share }),
  }
}

function shareOf({ show }: Measure): ShareOf | undefined {
  return show === 'share' || show === 'share-of-row' || show === 'share-of-column' ? show : undefined
}

/** Shares and averages with one digit more than they start from; formulas as they come. */
function defaultDecimals({ of, show }: Measure, field: ResolvedField | undefined): number | undefined {
  if (show === 'rank') return 0
  if (show?.startsWith('share') || show === 'growth') return 1
  if (of === 'count' || of === 'distinct') return 0
  if (of === 'average' || of === 'median') return Math.max(1, field?.decimals ?? 1)
  return field?.decimals
}
