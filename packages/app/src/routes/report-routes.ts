import { createRoute, lazyRouteComponent, notFound } from '@tanstack/react-router'
import { readCreateSearch } from '../create/create-search.ts'
import { readReportSearch } from '../reports/report-search.ts'
import { readVersionsSearch } from '../versions/versions-search.ts'
import { readLibrarySearch } from './library-search.ts'
import { root } from './root-route.tsx'

const reports = createRoute({
  getParentRoute: () => root,
  path: '/reports',
  validateSearch: readLibrarySearch,
  component: lazyRouteComponent(() => import('../reports/ReportsPage.tsx'), 'ReportsPage'),
})

const createReport = createRoute({
  getParentRoute: () => root,
  path: '/reports/new',
  validateSearch: readCreateSearch,
  component: lazyRouteComponent(() => import('../reports/create/CreateReportPage.tsx'), 'CreateReportPage'),
})

const reportDesign = createRoute({
  getParentRoute: () => root,
  path: '/reports/$reportId/design',
  async loader({ context, params }) {
    const { reportQueries } = await import('../reports/report-queries.ts')
    if (!(await context.queries.fetchQuery(reportQueries.work(params.reportId)))) throw notFound()
  },
  component: lazyRouteComponent(() => import('../reports/design/ReportDesignPage.tsx'), 'ReportDesignPage'),
})

const reportVersions = createRoute({
  getParentRoute: () => root,
  path: '/reports/$reportId/versions',
  validateSearch: readVersionsSearch,
  component: lazyRouteComponent(
    () => import('../reports/versions/ReportVersionsPage.tsx'),
    'ReportVersionsPage',
  ),
})

const report = createRoute({
  getParentRoute: () => root,
  path: '/reports/$reportId',
  validateSearch: readReportSearch,
  component: lazyRouteComponent(() => import('../reports/ReportPage.tsx'), 'ReportPage'),
})

const issued = createRoute({
  getParentRoute: () => root,
  path: '/reports/$reportId/issued',
  validateSearch: (search: Record<string, unknown>): { page?: number } =>
    Number.isInteger(search.page) && Number(search.page) > 1 ? { page: Number(search.page) } : {},
  component: lazyRouteComponent(() => import('../reports/IssuedPage.tsx'), 'IssuedPage'),
})

const issuedReport = createRoute({
  getParentRoute: () => root,
  path: '/reports/issued/$issuedId',
  component: lazyRouteComponent(() => import('../reports/IssuedReportPage.tsx'), 'IssuedReportPage'),
})

const schedules = createRoute({
  getParentRoute: () => root,
  path: '/reports/schedules',
  component: lazyRouteComponent(() => import('../reports/SchedulesPage.tsx'), 'SchedulesPage'),
})

const dashboard = createRoute({
  getParentRoute: () => root,
  path: '/dashboard',
  validateSearch: (search: Record<string, unknown>): { id?: string } =>
    typeof search.id === 'string' ? { id: search.id } : {},
  component: lazyRouteComponent(() => import('../dashboard/DashboardPage.tsx'), 'DashboardPage'),
})

export const reportRoutes = [
  reports,
  createReport,
  reportDesign,
  reportVersions,
  report,
  issued,
  issuedReport,
  schedules,
  dashboard,
] as const
