import type { JsonObject } from '@paperwright/runtime'
import type { CrossTable, ListTable, Query, Report, Table } from '@paperwright/runtime/report'
import { plainActor, type Actor } from '../../../packages/server/src/auth/actor.ts'
import type { OpenDatabase } from '../../../packages/server/src/db/database.ts'
import { FormStore } from '../../../packages/server/src/forms/form-store.ts'
import { runReport } from '../../../packages/server/src/reports/run/run-report.ts'
import type { Acting } from '../../../packages/server/src/services.ts'
import { officeHere } from '../../support/office-here.ts'

export const ADMIN: Actor = plainActor({ id: 'admin', name: 'admin', isAdmin: true })

/** What a run needs of the services. */
export function actingOn({ db }: OpenDatabase, actor: Actor = ADMIN): Acting {
  const services: Pick<Acting, 'db' | 'actor' | 'clock' | 'office' | 'forms'> = {
    db,
    actor,
    clock: () => new Date('2026-06-30T08:00:00Z'),
    office: officeHere,
    forms: new FormStore(db),
  }
  return services as Acting
}

interface Asked {
  parameters?: Report['parameters']
  given?: JsonObject
}

/** Runs one query by itself. */
async function runQuery(acting: Acting, query: Query, { parameters, given = {} }: Asked): Promise<Table> {
  const report: Report = {
    id: 'asked',
    title: '统计',
    queries: { asked: query },
    ...(parameters && { parameters }),
  }
  const { tables } = await runReport(acting, { report, parameters: given })
  return tables['asked']!
}

export async function runCross(acting: Acting, query: Query, asked: Asked = {}): Promise<CrossTable> {
  const table = await runQuery(acting, query, asked)
  if (table.kind !== 'cross') throw new Error('a list came back')
  return table
}

export async function runList(acting: Acting, query: Query): Promise<ListTable> {
  const table = await runQuery(acting, query, {})
  if (table.kind !== 'list') throw new Error('a cross table came back')
  return table
}

/** Rows as they would be read aloud: keys, then figures by column. */
export function spell(table: CrossTable): string[] {
  return table.rows.map((row, at) =>
    [
      row.keys.map((key) => ('others' in key ? '…' : String(key.value))).join('/') || row.role,
      ...(row.role === 'subtotal' ? ['='] : []),
      ...table.cells[at]!.map((figures) =>
        figures.map((figure) => (figure === null ? '-' : String(figure))).join(' '),
      ),
    ].join(' | '),
  )
}
