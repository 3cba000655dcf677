import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { sessionQuery } from '../../api/session.ts'
import { officeQuery } from '../../api/office.ts'
import { formsQuery } from '../../desk/form-queries.ts'
import { reportsQuery } from '../../reports/report-queries.ts'
import { useOwnWords } from '../../session/use-words.ts'
import { usePageTitle } from '../../shell/use-page-title.ts'
import { OfficeForm } from './OfficeForm.tsx'
import { OfficeVersions } from './OfficeVersions.tsx'
import { OFFICE_WORDS } from './office-words.ts'
import './office.css'

/** Where an admin says what the office is called, and where its clocks hang. */
export function OfficePage() {
  const words = useOwnWords(OFFICE_WORDS)
  usePageTitle(words.title)
  const queries = useQueryClient()
  const { data: office } = useSuspenseQuery(officeQuery)
  const { data: forms } = useSuspenseQuery(formsQuery)
  const { data: reports } = useSuspenseQuery(reportsQuery)
  const documents = [...forms, ...reports]
  const refresh = async () => {
    await Promise.all([
      queries.invalidateQueries({ queryKey: officeQuery.queryKey }),
      queries.invalidateQueries({ queryKey: sessionQuery.queryKey }),
    ])
  }
  return (
    <div className="page office">
      <h1>{words.title}</h1>
      <p className="page-lead">{words.lead}</p>
      {office.isAssumed && (
        <p className="callout" role="status">
          {words.assumed(office.timeZone)}
        </p>
      )}
      <OfficeForm key={office.version} office={office} documents={documents} onSaved={refresh} />
      {office.version > 0 && <OfficeVersions version={office.version} />}
    </div>
  )
}
