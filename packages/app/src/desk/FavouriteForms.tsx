import type { LibraryForm } from '@paperwright/server'
import { useState } from 'react'
import { Button } from '../controls/Button.tsx'
import { useSession } from '../session/Session.tsx'
import { useOwnWords } from '../session/use-words.ts'
import { HOME_WORDS } from './home-words.ts'
import { FormCard } from './FormCard.tsx'
import { formTitle } from './form-title.ts'
import { useDrafted } from './use-drafted.ts'
import { useFavourites } from './use-favourites.ts'

/** The forms that one keeps first, in one's own order; nothing before the first. */
export function FavouriteForms({ forms }: { forms: readonly LibraryForm[] }) {
  const home = useOwnWords(HOME_WORDS)
  const { locale } = useSession()
  const favourites = useFavourites()
  const drafted = useDrafted(forms)
  const [isSorting, setSorting] = useState(false)
  const kept = (favourites.ids ?? []).flatMap((id) => forms.filter((form) => form.id === id))
  if (kept.length === 0) return null
  return (
    <section aria-labelledby="favourites">
      <h2 id="favourites">
        {home.favourites}
        {kept.length > 1 && (
          <Button look="link" size="small" aria-pressed={isSorting} onClick={() => setSorting(!isSorting)}>
            {isSorting ? home.sorted : home.sort}
          </Button>
        )}
      </h2>
      {favourites.failed && <p role="alert">{home.failed}</p>}
      <ul className="desk-recent">
        {kept.map((form, at) => (
          <FormCard key={form.id} form={form} drafted={drafted.has(form.id)}>
            {isSorting && (
              <span className="line desk-order">
                <Button
                  size="small"
                  disabled={at === 0}
                  aria-label={home.earlier(formTitle(form, locale))}
                  onClick={() => favourites.keep(form.id, at - 1)}
                >
                  ←
                </Button>
                <Button
                  size="small"
                  disabled={at === kept.length - 1}
                  aria-label={home.later(formTitle(form, locale))}
                  onClick={() => favourites.keep(form.id, at + 1)}
                >
                  →
                </Button>
              </span>
            )}
          </FormCard>
        ))}
      </ul>
    </section>
  )
}
