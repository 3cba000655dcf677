import type { ReactNode } from 'react'
import { Button } from '../../controls/Button.tsx'
import { useSession } from '../../session/Session.tsx'
import { useOwnWords } from '../../session/use-words.ts'
import { POSTS_WORDS } from './posts-words.ts'

interface PlaceProps {
  as: 'h2' | 'h3'
  place: { zh: string; en: string; isRetired: boolean }
  /** What is said of it under its name. */
  children?: ReactNode
  onDetails?(): void
  onEdit(): void
  onRetire(): void
  onRemove(): void
}

/** A post or a department with what can be done to it. */
export function Place({ as: Name, place, children, onDetails, onEdit, onRetire, onRemove }: PlaceProps) {
  const words = useOwnWords(POSTS_WORDS)
  const { locale } = useSession()
  const name = place[locale]
  return (
    <div className="posts-place" data-retired={place.isRetired || undefined}>
      <div className="posts-name">
        <Name>
          {name}
          {place.isRetired && <small className="chip">{words.retired}</small>}
        </Name>
        {children}
      </div>
      <div className="line">
        {onDetails && (
          <Button size="small" aria-label={words.detailsOf(name)} onClick={onDetails}>
            {words.details}
          </Button>
        )}
        <Button size="small" aria-label={words.editOf(name)} onClick={onEdit}>
          {words.edit}
        </Button>
        <Button
          size="small"
          aria-label={place.isRetired ? words.reinstateOf(name) : words.retireOf(name)}
          onClick={onRetire}
        >
          {place.isRetired ? words.reinstate : words.retire}
        </Button>
        <Button size="small" aria-label={words.removeOf(name)} onClick={onRemove}>
          {words.remove}
        </Button>
      </div>
    </div>
  )
}
