import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { Button } from '../../controls/Button.tsx'
import { useState } from 'react'
import { changePerson, peopleFileUrl, peopleQuery, unlockPerson, type Person } from '../../api/people.ts'
import { useSession } from '../../session/Session.tsx'
import { useOwnWords } from '../../session/use-words.ts'
import { LinkButton } from '../../shell/LinkButton.tsx'
import { usePageTitle } from '../../shell/use-page-title.ts'
import { placesQuery } from '../access/access-queries.ts'
import { DownloadIcon } from '../../controls/icons.tsx'
import { DisableDialog } from './DisableDialog.tsx'
import { PersonDialog } from './PersonDialog.tsx'
import { peopleWords } from './people-words.ts'
import { ResetDialog } from './ResetDialog.tsx'
import { Several } from './Several.tsx'
import { wordFailure } from './word-failure.ts'
import './people.css'

/** Of no department: no id of one. */
const NONE = '*'

/** Everyone who has an account. */
export function PeoplePage() {
  const words = useOwnWords(peopleWords)
  const { locale } = useSession()
  const { people, limits } = useSuspenseQuery(peopleQuery).data
  const { posts, departments } = useSuspenseQuery(placesQuery).data
  const queries = useQueryClient()
  const [search, setSearch] = useState('')
  const [department, setDepartment] = useState('')
  const [open, setOpen] = useState<{ kind: 'entry' | 'reset' | 'disable'; person?: Person }>()
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  usePageTitle(words.title)

  const act = useMutation({
    mutationFn: (work: () => Promise<unknown>) => work(),
    onSuccess: () => queries.invalidateQueries({ queryKey: peopleQuery.queryKey }),
  })
  const postsOf = (person: Person) =>
    person.posts.map((id) => posts.find((post) => post.id === id)?.[locale] ?? id).join('、')
  const wanted = search.trim().toLowerCase()
  const departmentsOf = (person: Person) =>
    [person.department, ...person.departments]
      .flatMap((id) => departments.find((one) => one.id === id)?.[locale] ?? [])
      .join('、')
  const isOf = (person: Person) =>
    department === '' ||
    (department === NONE
      ? person.department === null
      : [person.department, ...person.departments].includes(department))
  const shown = people.filter(
    (person) =>
      isOf(person) &&
      [person.name, person.username, person.email, postsOf(person), departmentsOf(person)].some((text) =>
        text?.toLowerCase().includes(wanted),
      ),
  )
  const choosable = shown.filter(({ beyond }) => beyond === null)
  const chosen = choosable.filter(({ id }) => ticked.has(id))
  const tick = (ids: readonly string[], isTicked: boolean) =>
    setTicked((was) => new Set(isTicked ? [...was, ...ids] : [...was].filter((id) => !ids.includes(id))))
  return (
    <div className="page people">
      <header>
        <h1>{words.title}</h1>
        <div className="line">
          <Button href={peopleFileUrl(locale)} download icon={<DownloadIcon />}>
            {words.download}
          </Button>
          <LinkButton to="/admin/people/import">{words.addMany}</LinkButton>
          <Button look="primary" onClick={() => setOpen({ kind: 'entry' })}>
            {words.add}
          </Button>
        </div>
        <p className="quiet">{words.lead}</p>
        <input
          type="search"
          aria-label={words.search}
          placeholder={words.search}
          value={search}
          onChange={({ target }) => setSearch(target.value)}
        />
        <div className="line people-filter">
          <select
            aria-label={words.heads.department}
            value={department}
            onChange={({ target }) => setDepartment(target.value)}
          >
            <option value="">{words.everyDepartment}</option>
            {departments.map((one) => (
              <option key={one.id} value={one.id}>
                {one[locale]}
              </option>
            ))}
            <option value={NONE}>{words.noDepartment}</option>
          </select>
          <span className="quiet" role="status">
            {words.count(shown.length, people.length)}
            {words.active(shown.filter(({ disabledAt }) => disabledAt === null).length)}
          </span>
        </div>
        {act.error && <p role="alert">{wordFailure(act.error, words)}</p>}
      </header>
      {limits && <p className="callout people-limits">{words.limitsLead}</p>}
      {shown.length === 0 && <p>{words.nobody}</p>}
      {choosable.length > 0 && (
        <Several
          people={choosable}
          chosen={chosen}
          limits={limits}
          onTickAll={(all) =>
            tick(
              choosable.map(({ id }) => id),
              all,
            )
          }
          onDone={() => setTicked(new Set())}
        />
      )}
      <ul className="panel people-list">
        {shown.map((person) => (
          <li key={person.id} data-disabled={person.disabledAt === null ? undefined : ''}>
            <div className="people-who">
              <label className="line">
                <input
                  type="checkbox"
                  aria-label={words.choose(person.name)}
                  disabled={person.beyond !== null}
                  checked={ticked.has(person.id)}
                  onChange={({ target }) => tick([person.id], target.checked)}
                />
                <strong>{person.name}</strong>
              </label>
              <span>{person.username ?? person.email}</span>
            </div>
            <div className="people-place">
              <span>{departmentsOf(person)}</span>
              <span>{postsOf(person)}</span>
            </div>
            <div className="line">
              {person.isAdmin && (
                <span className="tag" data-tone="accent">
                  {words.admin}
                </span>
              )}
              {person.adminOf && <span className="tag">{words.limitedAdmin}</span>}
              {person.hasSecondFactor && <span className="tag">{words.secondFactor}</span>}
              {person.lockedUntil !== null && (
                <span className="tag" data-tone="bad">
                  {words.locked}
                </span>
              )}
              {person.disabledAt !== null && <span className="tag">{words.disabled}</span>}
            </div>
            {person.beyond === null ? (
              <div className="line">
                <Button size="small" onClick={() => setOpen({ kind: 'entry', person })}>
                  {words.edit}
                </Button>
                {limits === null && (
                  <LinkButton size="small" to="/admin/people/$person" params={{ person: person.id }}>
                    {words.rights}
                  </LinkButton>
                )}
                <Button size="small" onClick={() => setOpen({ kind: 'reset', person })}>
                  {words.reset}
                </Button>
                {person.lockedUntil !== null && (
                  <Button size="small" onClick={() => act.mutate(() => unlockPerson(person.id))}>
                    {words.unlock}
                  </Button>
                )}
                <Button
                  size="small"
                  look="text"
                  onClick={() =>
                    person.disabledAt === null
                      ? setOpen({ kind: 'disable', person })
                      : act.mutate(() => changePerson(person.id, { isDisabled: false }))
                  }
                >
                  {person.disabledAt === null ? words.disable : words.enable}
                </Button>
              </div>
            ) : (
              <span className="quiet">{words.beyond[person.beyond]}</span>
            )}
          </li>
        ))}
      </ul>
      {open?.kind === 'entry' && (
        <PersonDialog person={open.person} limits={limits} onClose={() => setOpen(undefined)} />
      )}
      {open?.kind === 'disable' && open.person && (
        <DisableDialog
          person={open.person}
          onClose={() => setOpen(undefined)}
          onDisable={(person) => act.mutate(() => changePerson(person.id, { isDisabled: true }))}
        />
      )}
      {open?.kind === 'reset' && open.person && (
        <ResetDialog person={open.person} onClose={() => setOpen(undefined)} />
      )}
    </div>
  )
}
