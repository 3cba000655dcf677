import { OTHERS } from '@paperwright/runtime/kit'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { formsQuery } from '../../desk/form-queries.ts'
import { formTitle } from '../../desk/form-title.ts'
import { useSession } from '../../session/Session.tsx'
import { useOwnWords } from '../../session/use-words.ts'
import { Failure } from '../../shell/Failure.tsx'
import { Loading } from '../../shell/Loading.tsx'
import { usePageTitle } from '../../shell/use-page-title.ts'
import { accessQuery, placesQuery } from './access-queries.ts'
import { ACCESS_WORDS } from './access-words.ts'
import { AccessPanel } from './AccessPanel.tsx'
import { CategoryAccess } from './CategoryAccess.tsx'
import { FormPicker } from './FormPicker.tsx'
import './access.css'
import './rights-table.css'

/** Who may do what: a form is chosen, then its rights are set. */
export function AccessPage() {
  const words = useOwnWords(ACCESS_WORDS)
  const { locale } = useSession()
  const { form: chosen, domain } = useSearch({ from: '/admin/access' })
  const { data: forms } = useSuspenseQuery(formsQuery)
  const shown = chosen ?? OTHERS
  const form = forms.find(({ id }) => id === shown)
  usePageTitle(words.title)
  return (
    <div className="page access" data-chosen={chosen === undefined && domain === undefined ? undefined : ''}>
      <header className="access-head">
        <h1>{words.title}</h1>
        <p className="page-lead">{words.rule}</p>
      </header>
      <FormPicker forms={forms} chosen={domain === undefined ? shown : undefined} domain={domain} />
      <section className="access-panel">
        <Link to="/admin/access" className="access-back">
          ‹ {words.back}
        </Link>
        {domain === undefined ? (
          <>
            <header className="line">
              <h2>{shown === OTHERS ? words.all : form ? formTitle(form, locale) : shown}</h2>
              {form?.code && <span className="code">{form.code}</span>}
            </header>
            <ChosenAccess key={shown} id={shown} />
          </>
        ) : (
          <CategoryAccess key={domain} domain={domain} forms={forms} />
        )}
      </section>
    </div>
  )
}

function ChosenAccess({ id }: { id: string }) {
  const found = useQuery(accessQuery(id))
  const places = useQuery(placesQuery)
  const error = found.error ?? places.error
  if (error)
    return <Failure error={error} reset={() => void Promise.all([found.refetch(), places.refetch()])} />
  if (!found.data || !places.data) return <Loading />
  return <AccessPanel id={id} found={found.data} places={places.data} />
}
