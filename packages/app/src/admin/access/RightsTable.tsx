import type { FormAccess, Reach } from '@paperwright/server'
import type { Places } from '../../api/access.ts'
import { useSession } from '../../session/Session.tsx'
import { useOwnWords } from '../../session/use-words.ts'
import { addPost, listRows, OTHERS, removePost, rightsAt, setRights } from './access-edits.ts'
import { ACCESS_WORDS } from './access-words.ts'
import { postName } from './post-name.ts'
import { PostSelect } from './PostSelect.tsx'

const REACHES: readonly Reach[] = ['none', 'own', 'department', 'all']
const TICKS = ['edit', 'print', 'export'] as const

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
  return (
    <>
      <div className="table access-table" tabIndex={0} role="region" aria-label={words.post}>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.post}</th>
              <th scope="col">{words.fill}</th>
              <th scope="col">{words.see}</th>
              <th scope="col" title={words.editHint}>
                {words.edit}
              </th>
              <th scope="col">{words.print}</th>
              <th scope="col">{words.export}</th>
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
                  <td>
                    <Tick
                      label={`${name} ${words.fill}`}
                      checked={rights.fill}
                      isFixed={isFixed}
                      onChange={(fill) => onChange(setRights(access, post, { fill }))}
                    />
                  </td>
                  <td>
                    {isFixed ? (
                      <span className="access-said">{words.reach[rights.see]}</span>
                    ) : (
                      <select
                        value={rights.see}
                        aria-label={`${name} ${words.see}`}
                        data-reach={rights.see}
                        onChange={(event) =>
                          onChange(setRights(access, post, { see: event.target.value as Reach }))
                        }
                      >
                        {REACHES.map((reach) => (
                          <option key={reach} value={reach}>
                            {words.reach[reach]}
                          </option>
                        ))}
                      </select>
                    )}
                  </td>
                  {TICKS.map((right) => (
                    <td key={right}>
                      <Tick
                        label={`${name} ${words[right]}`}
                        checked={rights[right]}
                        isFixed={isFixed}
                        disabled={rights.see === 'none'}
                        title={rights.see === 'none' ? words.needsSee : undefined}
                        onChange={(isGiven) => onChange(setRights(access, post, { [right]: isGiven }))}
                      />
                    </td>
                  ))}
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
      {!isFixed && (
        <PostSelect
          places={places}
          without={rows}
          label={words.addPost}
          onChoose={(post) => onChange(addPost(access, post))}
        />
      )}
    </>
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
