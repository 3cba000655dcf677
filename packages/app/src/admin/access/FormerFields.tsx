import { fieldRights, type FormAccess } from '@paperwright/runtime/kit'
import { useQueries } from '@tanstack/react-query'
import type { Places } from '../../api/access.ts'
import { formVersionQuery } from '../../desk/form-queries.ts'
import { PAIR_WORDS } from '../../forms/pairs/pair-words.ts'
import { useSession } from '../../session/Session.tsx'
import { useOwnWords } from '../../session/use-words.ts'
import { wordField } from '../../shell/word-value.ts'
import { removeFormer } from './access-edits.ts'
import { ACCESS_WORDS } from './access-words.ts'
import { postName } from '../../posts/post-name.ts'

interface FormerFieldsProps {
  formId: string
  access: FormAccess
  places: Places
  isFixed: boolean
  onChange(access: FormAccess): void
}

/** Rules on fields that the form has no longer: they hold for its older records. */
export function FormerFields({ formId, access, places, isFixed, onChange }: FormerFieldsProps) {
  const words = useOwnWords(PAIR_WORDS)
  const own = useOwnWords(ACCESS_WORDS)
  const { locale } = useSession()
  const { former = [] } = access
  const versions = [...new Set(former.map(({ version }) => version))]
  const forms = useQueries({ queries: versions.map((version) => formVersionQuery(formId, version)) })
  if (former.length === 0) return null
  return (
    <>
      <h4>{words.former}</h4>
      <p className="quiet access-hint">{words.formerText}</p>
      <ul className="access-former">
        {former.map((rule) => {
          const { field, version, posts } = rule
          const form = forms[versions.indexOf(version)]?.data?.document
          const name = words.formerOf(form ? wordField(form, field, locale) : field, version)
          const said = fieldRights.flatMap((right) => {
            const named = Object.keys(posts).filter((post) => posts[post] === right)
            const names = named.map((post) => postName(post, places.posts, locale, own))
            return right === 'write' || named.length === 0
              ? []
              : [`${names.join(locale === 'zh' ? '、' : ', ')} ${own.fieldRights[right]}`]
          })
          return (
            <li key={`${version} ${field}`}>
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
