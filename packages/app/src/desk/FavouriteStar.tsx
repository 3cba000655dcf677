import { Button } from '../controls/Button.tsx'
import { StarIcon } from '../controls/icons.tsx'
import { useOwnWords } from '../session/use-words.ts'
import { HOME_WORDS } from './home-words.ts'
import type { Favourites } from './use-favourites.ts'
import './favourites.css'

interface FavouriteStarProps {
  form: string
  title: string
  favourite: Favourites
}

/** Puts a form among one's favourites, or takes it away. */
export function FavouriteStar({ form, title, favourite }: FavouriteStarProps) {
  const home = useOwnWords(HOME_WORDS)
  const isKept = favourite.ids?.includes(form) ?? false
  const label = home.keep(title)
  return (
    <Button
      look="text"
      size="small"
      className="desk-star"
      icon={<StarIcon />}
      aria-label={label}
      aria-pressed={isKept}
      title={isKept ? home.drop : label}
      disabled={favourite.ids === undefined}
      onClick={() => (isKept ? favourite.drop(form) : favourite.keep(form))}
    />
  )
}
