import { OTHERS, rightNames, type Right } from '@paperwright/runtime/kit'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import type { PersonRights, Places } from '../../api/access.ts'
import { peopleQuery, type Person } from '../../api/people.ts'
import { sessionQuery } from '../../api/session.ts'
import { findForms } from '../../desk/find-forms.ts'
import { formsQuery } from '../../desk/form-queries.ts'
import { formTitle } from '../../desk/form-title.ts'
import { useSession } from '../../session/Session.tsx'
import { useOwnWords } from '../../session/use-words.ts'
import { Failure } from '../../shell/Failure.tsx'
import { Forbidden } from '../../shell/Forbidden.tsx'
import { Loading } from '../../shell/Loading.tsx'
import { NotFound } from '../../shell/NotFound.tsx'
import { usePageTitle } from '../../shell/use-page-title.ts'
import { POSTS_WORDS } from '../posts/posts-words.ts'
import { wordReach } from '../posts/word-reach.ts'
import { personRightsQuery, placesQuery } from './access-queries.ts'
import { ACCESS_WORDS, type AccessWords } from './access-words.ts'
import { postName } from '../../posts/post-name.ts'
import './access.css'
import './rights-table.css'

/** What a person may do with each form, and why. */
export function PersonRightsPage() {
  const { actor } = useSuspenseQuery(sessionQuery).data
  const { person: id } = useParams({ from: '/admin/people/$person' })
  const { data } = useQuery({ ...peopleQuery, enabled: actor?.isAdmin ?? false })
  if (!actor?.isAdmin) return <Forbidden />
  if (!data) return <Loading />
  const person = data.people.find((one) => one.id === id)
  return person ? <RightsOfPerson person={person} /> : <NotFound />
}

function RightsOfPerson({ person }: { person: Person }) {
  const words = useOwnWords(ACCESS_WORDS)
  const { locale } = useSession()
  const { data: forms } = useSuspenseQuery(formsQuery)
  const { data: places } = useQuery(placesQuery)
  const found = useQuery(personRightsQuery(person.id))
  const [query, setQuery] = useState('')
  usePageTitle(words.person.title(person.name))
  if (found.error) return <Failure error={found.error} reset={() => void found.refetch()} />
  if (!found.data || !places) return <Loading />
  const byForm = new Map(found.data.map((one) => [one.formId, one]))
  const department = (id: string) => places.departments.find((one) => one.id === id)?.[locale] ?? id
  const of = [person.department, ...person.departments].flatMap((one) =>
    one === null ? [] : [department(one)],
  )
  const posts = person.posts.map((post) => postName(post, places.posts, locale, words))
  return (
    <div className="page access-person">
      <header>
        <p>
          <Link to="/admin/people">‹ {words.person.back}</Link>
        </p>
        <h1>{words.person.title(person.name)}</h1>
        <p className="page-lead">{[...of, ...posts].join(' · ')}</p>
        <p className="quiet">{person.isAdmin ? words.person.admin : words.person.lead}</p>
        {person.disabledAt !== null && <p role="alert">{words.person.disabled}</p>}
        <input
          type="search"
          value={query}
          aria-label={words.person.search}
          placeholder={words.person.search}
          onChange={({ target }) => setQuery(target.value)}
        />
      </header>
      <div
        className="table access-table"
        tabIndex={0}
        role="region"
        aria-label={words.person.title(person.name)}
      >
        <table>
          <thead>
            <tr>
              <th scope="col">{words.person.form}</th>
              {rightNames.map((right) => (
                <th key={right} scope="col">
                  {words.rights[right]}
                </th>
              ))}
              <th scope="col">{words.person.why}</th>
            </tr>
          </thead>
          <tbody>
            {findForms(forms, query).map((form) => {
              const mine = byForm.get(form.id)
              if (!mine) return null
              return (
                <tr key={form.id}>
                  <th scope="row">
                    <Link to="/admin/access" search={{ form: form.id }} title={words.person.setForm}>
                      {formTitle(form, locale)}
                    </Link>
                  </th>
                  {rightNames.map((right) => (
                    <td key={right}>{wordRight(right, mine, words)}</td>
                  ))}
                  <td className="access-why">
                    <Why mine={mine} places={places} isAdmin={person.isAdmin} words={words} />
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
    </div>
  )
}

/** What one right comes to: what is only seen by the reach of a post is not changed. */
function wordRight(right: Right, { rights }: PersonRights, words: AccessWords): string {
  if (right === 'see') return words.reach[rights.see]
  if (!rights[right]) return words.no
  return (right === 'edit' || right === 'void') && rights.ruled !== rights.see
    ? words.reach[rights.ruled]
    : words.yes
}

interface WhyProps {
  mine: PersonRights
  places: Places
  isAdmin: boolean
  words: AccessWords
}

/** The posts and rules that the rights come from, a line each. */
function Why({ mine, places, isAdmin, words }: WhyProps) {
  const postsWords = useOwnWords(POSTS_WORDS)
  const { locale } = useSession()
  if (isAdmin) return words.person.admin
  const name = (post: string) => postName(post, places.posts, locale, words)
  const named = mine.named.map((post) => (post === OTHERS ? words.others : name(post)))
  const { hidden, readOnly } = mine.limits
  return (
    <>
      <p>{words.person.by[mine.from](named.join(' + '))}</p>
      {mine.reaching.map((id) => {
        const reach = places.posts.find((post) => post.id === id)?.reach ?? null
        const said = wordReach(reach, { departments: places.departments, locale, words: postsWords })
        return said === undefined ? null : <p key={id}>{words.person.reaching(name(id), said)}</p>
      })}
      {hidden.length + readOnly.length > 0 && <p>{words.person.limits(hidden.length, readOnly.length)}</p>}
    </>
  )
}
