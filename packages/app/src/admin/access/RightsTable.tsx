import {
  grants,
  hasRight,
  OTHERS,
  rightNames,
  ruledReaches,
  type FormAccess,
  type Rights,
  type RuledReach,
} from '@paperwright/runtime/kit'
import type { Places } from '../../api/access.ts'
import { useSession } from '../../session/Session.tsx'
import { useOwnWords } from '../../session/use-words.ts'
import { addPost, listRows, removePost, rightsAt, setRights } from './access-edits.ts'
import { ACCESS_WORDS } from './access-words.ts'
import { postName } from '../../posts/post-name.ts'
import { OwnReaches } from './OwnReaches.tsx'
import { PostSelect } from './PostSelect.tsx'

interface RightsTableProps {
  access: FormAccess
  places: Places
  /** Only to be read. */
  isFixed: boolean
  onChange(access: FormAccess): void
}

/** Posts by what they may do, as a table to be ticked. */
export function RightsTable({ access, places, isFixed, onChange }: RightsTableProps) {
  const words = useOwnWords(ACCESS_WORDS)
  const { locale } = useSession()
  const rows = listRows(access, places.posts)
  const reachOf = (post: string) => places.posts.find(({ id }) => id === post)?.reach ?? null
  return (
    <>
      <div className="table access-table" tabIndex={0} role="region" aria-label={words.post}>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.post}</th>
              {rightNames.map((right) => (
                <th key={right} scope="col" title={words.hints[right]}>
                  {words.rights[right]}
                </th>
              ))}
              <td />
            </tr>
          </thead>
          <tbody>
            {rows.map((post) => {
              const rights = rightsAt(access, post)
              const name = postName(post, places.posts, locale, words)
              return (
                <tr key={post}>
                  <th scope="row">
                    {name}
                    {post === OTHERS && <small>{words.othersHint}</small>}
                  </th>
                  {rightNames.map((right) => {
                    const label = `${name} ${words.rights[right]}`
                    const change = (to: Partial<Rights>) => onChange(setRights(access, post, to))
                    if (right === 'see')
                      return (
                        <td key={right}>
                          <ReachSelect label={label} reach={rights.see} isFixed={isFixed} onChange={change} />
                        </td>
                      )
                    const isBlind = grants[right].ofSeen && !hasRight(rights, 'see')
                    return (
                      <td key={right}>
                        <Tick
                          label={label}
                          checked={rights[right]}
                          isFixed={isFixed}
                          disabled={isBlind}
                          title={isBlind ? words.needsSee : undefined}
                          onChange={(isGiven) => change({ [right]: isGiven })}
                        />
                      </td>
                    )
                  })}
                  <td>
                    {post !== OTHERS && !isFixed && (
                      <button
                        type="button"
                        className="access-remove"
                        aria-label={words.remove(name)}
                        title={words.remove(name)}
                        onClick={() => onChange(removePost(access, post))}
                      >
                        ×
                      </button>
                    )}
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
      <OwnReaches without={rows} places={places} />
      {!isFixed && (
        <PostSelect
          places={places}
          without={rows}
          label={words.addPost}
          onChoose={(post) => onChange(addPost(access, post, reachOf(post)))}
        />
      )}
    </>
  )
}

interface ReachSelectProps {
  label: string
  reach: RuledReach
  isFixed: boolean
  onChange(change: { see: RuledReach }): void
}

function ReachSelect({ label, reach, isFixed, onChange }: ReachSelectProps) {
  const words = useOwnWords(ACCESS_WORDS)
  if (isFixed) return <span className="access-said">{words.reach[reach]}</span>
  return (
    <select
      value={reach}
      aria-label={label}
      data-reach={reach}
      onChange={(event) => onChange({ see: event.target.value as RuledReach })}
    >
      {ruledReaches.map((one) => (
        <option key={one} value={one}>
          {words.reach[one]}
        </option>
      ))}
    </select>
  )
}

interface TickProps {
  label: string
  checked: boolean
  isFixed: boolean
  disabled?: boolean
  title?: string | undefined
  onChange(isChecked: boolean): void
}

/** A whole cell to click at; a word where there is nothing to be changed. */
function Tick({ label, checked, isFixed, disabled = false, title, onChange }: TickProps) {
  const words = useOwnWords(ACCESS_WORDS)
  if (isFixed) return <span className="access-said">{checked ? words.yes : words.no}</span>
  return (
    <label className="access-tick" title={title}>
      <input
        type="checkbox"
        aria-label={label}
        checked={checked}
        disabled={disabled}
        onChange={(event) => onChange(event.target.checked)}
      />
    </label>
  )
}
