import { fieldRights, type FormAccess } from '@paperwright/runtime/kit'
import type { Places } from '../../api/access.ts'
import { PAIR_WORDS } from '../../forms/pairs/pair-words.ts'
import { useSession } from '../../session/Session.tsx'
import { useOwnWords } from '../../session/use-words.ts'
import { removeFormer } from './access-edits.ts'
import { ACCESS_WORDS } from './access-words.ts'
import { postName } from '../../posts/post-name.ts'

interface FormerFieldsProps {
  access: FormAccess
  places: Places
  isFixed: boolean
  onChange(access: FormAccess): void
}

/** Rules on fields that the form has no longer: they hold for its older records. */
export function FormerFields({ access, places, isFixed, onChange }: FormerFieldsProps) {
  const words = useOwnWords(PAIR_WORDS)
  const own = useOwnWords(ACCESS_WORDS)
  const { locale } = useSession()
  if (!access.former || access.former.length === 0) return null
  return (
    <>
      <h4>{words.former}</h4>
      <p className="quiet access-hint">{words.formerText}</p>
      <ul className="access-former">
        {access.former.map((rule) => {
          const { field, version, posts } = rule
          const name = words.formerOf(field, version)
          const said = fieldRights.flatMap((right) => {
            const named = Object.keys(posts).filter((post) => posts[post] === right)
            const names = named.map((post) => postName(post, places.posts, locale, own))
            return right === 'write' || named.length === 0
              ? []
              : [`${names.join(locale === 'zh' ? '、' : ', ')} ${own.fieldRights[right]}`]
          })
          return (
            <li key={name}>
              <strong>{name}</strong>{' '}
              <span className="quiet">{said.join(locale === 'zh' ? '；' : '; ')}</span>
              {!isFixed && (
                <button
                  type="button"
                  className="access-remove"
                  aria-label={words.remove(name)}
                  title={words.remove(name)}
                  onClick={() => onChange(removeFormer(access, rule))}
                >
                  ×
                </button>
              )}
            </li>
          )
        })}
      </ul>
    </>
  )
}
