import type { Dashboard, KeptTile, Tile } from '@paperwright/server'
import { api } from './client.ts'
import { readAnswer } from './read-answer.ts'

/** What someone says of a dashboard. */
export interface DashboardEntry {
  name: string
  /** Null: everyone's. */
  department: string | null
  tiles: (Tile | KeptTile)[]
}

export const listDashboards = async (): Promise<Dashboard[]> =>
  (await readAnswer<{ dashboards: Dashboard[] }>(api.dashboards.$get())).dashboards

export const createDashboard = (entry: DashboardEntry) =>
  readAnswer<Dashboard>(api.dashboards.$post({ json: entry }))

/** Refused (409) where another revision was stored since. */
export const saveDashboard = (id: string, change: DashboardEntry & { revision: number }) =>
  readAnswer<Dashboard>(api.dashboards[':id'].$put({ param: { id }, json: change }))

export const deleteDashboard = (id: string) =>
  readAnswer<undefined>(api.dashboards[':id'].$delete({ param: { id } }))
