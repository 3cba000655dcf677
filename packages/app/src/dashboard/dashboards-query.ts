import { queryOptions } from '@tanstack/react-query'
import { listDashboards } from '../api/dashboards.ts'

export const dashboardsQuery = queryOptions({ queryKey: ['dashboards'], queryFn: listDashboards })
