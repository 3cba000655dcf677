import { queryOptions } from '@tanstack/react-query'
import {
  findFormWork,
  findSample,
  findSeed,
  getForm,
  getFormVersion,
  listForms,
  listFormVersions,
} from '../api/forms.ts'

export const formsQuery = queryOptions({ queryKey: ['forms'], queryFn: listForms, staleTime: 60_000 })

/** The form as it is filled now. */
export const formQuery = (id: string) => queryOptions({ queryKey: ['forms', id], queryFn: () => getForm(id) })

/** A published version, which never changes. */
export const formVersionQuery = (id: string, version: number) =>
  queryOptions({
    queryKey: ['forms', id, 'versions', version],
    queryFn: () => getFormVersion(id, version),
    staleTime: Infinity,
  })

/** Always asked anew: what is being worked on must not be old. */
export const formWorkQuery = (id: string) =>
  queryOptions({ queryKey: ['form-work', id], queryFn: () => findFormWork(id), staleTime: 0, gcTime: 0 })

export const seedQuery = (id: string) =>
  queryOptions({ queryKey: ['forms', id, 'seed'], queryFn: () => findSeed(id) })

export const versionsQuery = (id: string) =>
  queryOptions({ queryKey: ['forms', id, 'versions'], queryFn: () => listFormVersions(id) })

export const sampleQuery = (id: string) =>
  queryOptions({ queryKey: ['forms', id, 'sample'], queryFn: () => findSample(id), staleTime: Infinity })
