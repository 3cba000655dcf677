import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Button } from '../controls/Button.tsx'
import { useSession } from '../session/Session.tsx'
import { useWords } from '../session/use-words.ts'
import { LinkButton } from '../shell/LinkButton.tsx'
import { Note } from '../shell/Note.tsx'
import { usePageTitle } from '../shell/use-page-title.ts'
import { BegunDrafts } from './BegunDrafts.tsx'
import { formsQuery } from './form-queries.ts'
import { FormRow } from './FormRow.tsx'
import { LibraryDesk } from './LibraryDesk.tsx'
import { RecentForms } from './RecentForms.tsx'
import { useDrafted } from './use-drafted.ts'
import { useFormCounts } from './use-form-counts.ts'

/** The library of forms, below what one has begun and opened last. */
export function DeskPage() {
  const { desk, nav } = useWords()
  const { locale } = useSession()
  const { data: forms } = useSuspenseQuery(formsQuery)
  const shown = useSearch({ from: '/' })
  const navigate = useNavigate({ from: '/' })
  const drafted = useDrafted(forms)
  const counts = useFormCounts()
  usePageTitle(desk.title)

  if (forms.length === 0) {
    return (
      <Note
        title={desk.empty}
        actions={
          <LinkButton to="/import" primary>
            {nav.adopt}
          </LinkButton>
        }
      >
        <p>{desk.emptyHint}</p>
      </Note>
    )
  }
  return (
    <LibraryDesk
      to="/"
      documents={forms}
      words={desk}
      shown={shown}
      onSearch={(q) => void navigate({ search: (was) => ({ ...was, q }), replace: true })}
      renderRow={(form) => (
        <FormRow
          key={form.id}
          form={form}
          locale={locale}
          drafted={drafted.has(form.id)}
          count={counts.get(form.id)}
        />
      )}
      first={
        <>
          <BegunDrafts forms={forms} />
          <RecentForms forms={forms} drafted={drafted} />
        </>
      }
      renderInstead={(clear) => (
        <>
          <p>{desk.nothingHint}</p>
          <Button onClick={clear}>{desk.clear}</Button>
          {shown.domain !== undefined && (
            <Link to="/" search={(was) => ({ ...was, domain: undefined })}>
              {desk.all}
            </Link>
          )}
        </>
      )}
    />
  )
}
