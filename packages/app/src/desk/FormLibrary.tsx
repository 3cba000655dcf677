import type { LibraryForm } from '@paperwright/server'
import { Link } from '@tanstack/react-router'
import { Button } from '../controls/Button.tsx'
import { useSession } from '../session/Session.tsx'
import { useOwnWords, useWords } from '../session/use-words.ts'
import { DESK_WORDS } from './desk-words.ts'
import { LinkButton } from '../shell/LinkButton.tsx'
import { Note } from '../shell/Note.tsx'
import { FormRow } from './FormRow.tsx'
import { LibraryDesk, type LibraryDeskProps } from './LibraryDesk.tsx'
import { useDrafted } from './use-drafted.ts'
import { useFavourites } from './use-favourites.ts'
import { useFormCounts } from './use-form-counts.ts'

interface FormLibraryProps extends Pick<
  LibraryDeskProps<LibraryForm>,
  'words' | 'shown' | 'onSearch' | 'first'
> {
  to: '/' | '/library'
  forms: readonly LibraryForm[]
}

/** Every form with what may be done with it; the way to the first one where there is none. */
export function FormLibrary({ to, forms, ...shownAs }: FormLibraryProps) {
  const desk = useOwnWords(DESK_WORDS)
  const { nav } = useWords()
  const { locale } = useSession()
  const drafted = useDrafted(forms)
  const counts = useFormCounts()
  const favourites = useFavourites()
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
      {...shownAs}
      to={to}
      documents={forms}
      renderRow={(form) => (
        <FormRow
          key={form.id}
          form={form}
          locale={locale}
          drafted={drafted.has(form.id)}
          count={counts.get(form.id)}
          favourite={favourites}
        />
      )}
      renderInstead={(clear) => (
        <>
          <p>{desk.nothingHint}</p>
          <Button onClick={clear}>{desk.clear}</Button>
          {shownAs.shown.domain !== undefined && (
            <Link to={to} search={(was) => ({ ...was, domain: undefined })}>
              {desk.all}
            </Link>
          )}
        </>
      )}
    />
  )
}
