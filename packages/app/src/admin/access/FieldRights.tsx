import { walkFields, type Form } from '@paperwright/runtime'
import { fieldRights, type FieldRight, type FormAccess } from '@paperwright/runtime/kit'
import { useMemo } from 'react'
import type { Places } from '../../api/access.ts'
import { useSession } from '../../session/Session.tsx'
import { useOwnWords } from '../../session/use-words.ts'
import { wordField } from '../../shell/word-value.ts'
import { addField, fieldRightAt, listRows, removeField, setFieldRight } from './access-edits.ts'
import { ACCESS_WORDS } from './access-words.ts'
import { postName } from '../../posts/post-name.ts'

interface FieldRightsProps {
  form: Form
  access: FormAccess
  places: Places
  isFixed: boolean
  onChange(access: FormAccess): void
}

/** Fields that not everyone may change, or know. */
export function FieldRights({ form, access, places, isFixed, onChange }: FieldRightsProps) {
  const words = useOwnWords(ACCESS_WORDS)
  const { locale } = useSession()
  const fields = useMemo(
    () =>
      walkFields(form)
        .filter(({ schema }) => schema.title !== undefined)
        .map(({ pointer }) => ({ pointer, name: wordField(form, pointer, locale) })),
    [form, locale],
  )
  const columns = listRows(access, places.posts)
  // In the form's order; fields that it has no longer come last.
  const known = fields.map(({ pointer }) => pointer).filter((field) => Object.hasOwn(access.fields, field))
  const named = [...new Set([...known, ...Object.keys(access.fields)])]
  const nameOf = (field: string) => fields.find(({ pointer }) => pointer === field)?.name ?? field
  const isHiding = named.some((field) => Object.values(access.fields[field]!).includes('hide'))
  return (
    <>
      <p className="quiet access-hint">{words.fieldsHint}</p>
      {named.length > 0 && (
        <div className="table access-table" tabIndex={0} role="region" aria-label={words.fields}>
          <table>
            <thead>
              <tr>
                <th scope="col">{words.field}</th>
                {columns.map((post) => (
                  <th key={post} scope="col">
                    {postName(post, places.posts, locale, words)}
                  </th>
                ))}
                <td />
              </tr>
            </thead>
            <tbody>
              {named.map((field) => (
                <tr key={field}>
                  <th scope="row">{nameOf(field)}</th>
                  {columns.map((post) => {
                    const right = fieldRightAt(access.fields[field]!, post)
                    return (
                      <td key={post}>
                        {isFixed ? (
                          <span className="access-said">{words.fieldRights[right]}</span>
                        ) : (
                          <select
                            value={right}
                            data-right={right}
                            aria-label={`${nameOf(field)} ${postName(post, places.posts, locale, words)}`}
                            onChange={(event) =>
                              onChange(
                                setFieldRight(access, {
                                  field,
                                  post,
                                  right: event.target.value as FieldRight,
                                }),
                              )
                            }
                          >
                            {fieldRights.toReversed().map((one) => (
                              <option key={one} value={one}>
                                {words.fieldRights[one]}
                              </option>
                            ))}
                          </select>
                        )}
                      </td>
                    )
                  })}
                  <td>
                    {!isFixed && (
                      <button
                        type="button"
                        className="access-remove"
                        aria-label={words.remove(nameOf(field))}
                        title={words.remove(nameOf(field))}
                        onClick={() => onChange(removeField(access, field))}
                      >
                        ×
                      </button>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {isHiding && <p className="quiet access-hint">{words.hideWarning}</p>}
      {!isFixed && (
        <select
          className="access-add"
          value=""
          aria-label={words.addField}
          onChange={(event) => onChange(addField(access, event.target.value))}
        >
          <option value="">{words.addField}</option>
          {fields
            .filter(({ pointer }) => !named.includes(pointer))
            .map(({ pointer, name }) => (
              <option key={pointer} value={pointer}>
                {name}
              </option>
            ))}
        </select>
      )}
    </>
  )
}
