import type { Locale } from '@paperwright/runtime'
import { Link } from '@tanstack/react-router'
import { sheetPdfUrl } from '../api/pdf-urls.ts'
import type { FormCount, LibraryForm } from '@paperwright/server'
import { AtWorkTag } from '../library/AtWorkTag.tsx'
import { LIBRARY_WORDS } from '../library/library-words.ts'
import { StandingTag } from '../library/StandingTag.tsx'
import { usePart } from '../session/use-part.ts'
import { useOwnWords, useWords } from '../session/use-words.ts'
import { DESK_WORDS } from './desk-words.ts'
import { FavouriteStar } from './FavouriteStar.tsx'
import { FormCounts } from './FormCounts.tsx'
import { formTitle } from './form-title.ts'
import type { Favourites } from './use-favourites.ts'

interface FormRowProps {
  form: LibraryForm
  locale: Locale
  /** One has begun a record of it. */
  drafted: boolean
  /** Undefined before it is known, or where one sees no records of it. */
  count: FormCount | undefined
  favourite: Favourites
}

/** A form in the library: a click anywhere fills it in, or shows its records to who may not. */
export function FormRow({ form, locale, drafted, count, favourite }: FormRowProps) {
  const desk = useOwnWords(DESK_WORDS)
  const { listSeparator } = useWords()
  const library = useOwnWords(LIBRARY_WORDS)
  const designs = usePart('forms')
  const { rights } = form
  const title = formTitle(form, locale)
  const signers = locale === 'en' ? form.signaturesEn : form.signatures
  return (
    <li className="desk-row">
      <span className="code">{form.code}</span>
      <span className="desk-title">
        <Link
          to={rights.fill ? '/forms/$formId' : '/forms/$formId/records'}
          params={{ formId: form.id }}
          className="desk-open"
        >
          {title}
        </Link>
        {drafted && (
          <span className="tag" data-tone="bad">
            {desk.draft}
          </span>
        )}
        <StandingTag standing={form.standing} />
        <AtWorkTag atWork={form.atWork} />
      </span>
      <span className="desk-signers">
        {signers.length > 0 && (
          <>
            <span className="visually-hidden">{desk.signers} </span>
            {signers.join(listSeparator)}
          </>
        )}
      </span>
      <span className="desk-actions">
        <FormCounts count={count} title={title} />
        {rights.see !== 'none' && (
          <Link
            to="/forms/$formId/records"
            params={{ formId: form.id }}
            aria-label={[title, desk.records, count?.records].filter((one) => one !== undefined).join(' ')}
          >
            {desk.records}
            {count && <span className="desk-count">{count.records}</span>}
          </Link>
        )}
        {form.standing !== 'archived' && (
          <a
            href={sheetPdfUrl.ofForm(form.id, { locale })}
            target="_blank"
            rel="noreferrer"
            aria-label={`${title} ${desk.blank}`}
          >
            {desk.blank}
          </a>
        )}
        {designs && (
          <Link to="/new" search={{ from: form.id }} aria-label={`${title} ${library.duplicate}`}>
            {library.duplicate}
          </Link>
        )}
        <FavouriteStar form={form.id} title={title} favourite={favourite} />
      </span>
    </li>
  )
}
