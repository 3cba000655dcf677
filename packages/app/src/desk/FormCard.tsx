import type { LibraryForm } from '@paperwright/server'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useSession } from '../session/Session.tsx'
import { useOwnWords } from '../session/use-words.ts'
import { DESK_WORDS } from './desk-words.ts'
import { formTitle } from './form-title.ts'

interface FormCardProps {
  form: LibraryForm
  /** One has begun a record of it. */
  drafted: boolean
  /** What stands below the way to it. */
  children?: ReactNode
}

/** A form among few: a press fills it in, or shows its records to who may not. */
export function FormCard({ form, drafted, children }: FormCardProps) {
  const desk = useOwnWords(DESK_WORDS)
  const { locale } = useSession()
  return (
    <li>
      <Link
        to={form.rights.fill ? '/forms/$formId' : '/forms/$formId/records'}
        params={{ formId: form.id }}
        className="panel"
      >
        <span className="code">{form.code}</span>
        <span className="desk-recent-title">{formTitle(form, locale)}</span>
        {drafted && (
          <span className="tag" data-tone="bad">
            {desk.draft}
          </span>
        )}
      </Link>
      {children}
    </li>
  )
}
