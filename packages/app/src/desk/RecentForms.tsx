import { useState } from 'react'
import type { LibraryForm } from '@paperwright/server'
import { useOwnWords } from '../session/use-words.ts'
import { DESK_WORDS } from './desk-words.ts'
import { FormCard } from './FormCard.tsx'
import { readRecentForms } from './recent-forms.ts'
import { useDrafted } from './use-drafted.ts'
import { useFavourites } from './use-favourites.ts'

const SHOWN = 4

/** The forms that this browser opened last, but for favourites; nothing before the first. */
export function RecentForms({ forms }: { forms: readonly LibraryForm[] }) {
  const desk = useOwnWords(DESK_WORDS)
  const drafted = useDrafted(forms)
  const { ids: kept = [] } = useFavourites()
  const [ids] = useState(readRecentForms)
  const recent = ids
    .filter((id) => !kept.includes(id))
    .flatMap((id) => forms.filter((form) => form.id === id && form.rights.fill))
    .slice(0, SHOWN)
  if (recent.length === 0) return null
  return (
    <section aria-labelledby="recent">
      <h2 id="recent">{desk.recent}</h2>
      <ul className="desk-recent">
        {recent.map((form) => (
          <FormCard key={form.id} form={form} drafted={drafted.has(form.id)} />
        ))}
      </ul>
    </section>
  )
}
