import { queryOptions } from '@tanstack/react-query'
import { getForm, getFormVersion, listForms } from '../api/forms.ts'

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
