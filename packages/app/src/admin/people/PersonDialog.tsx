import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { Button } from '../../controls/Button.tsx'
import { Checkbox } from '../../controls/Checkbox.tsx'
import { useId, useState } from 'react'
import {
  changePerson,
  createPerson,
  peopleQuery,
  type PeopleAnswer,
  type Person,
  type PersonEntry,
} from '../../api/people.ts'
import { useSession } from '../../session/Session.tsx'
import { useOwnWords } from '../../session/use-words.ts'
import { Dialog } from '../../shell/Dialog.tsx'
import { usePress } from '../../shell/use-press.ts'
import { inUse, placesQuery } from '../../api/places-query.ts'
import { DepartmentTicks } from '../posts/DepartmentTicks.tsx'
import { Grants } from './Grants.tsx'
import { makePassword } from './make-password.ts'
import { PasswordShown } from './PasswordShown.tsx'
import { peopleWords } from './people-words.ts'
import { wordFailure } from './word-failure.ts'

const NOBODY: PersonEntry = {
  name: '',
  username: null,
  email: null,
  phone: null,
  isAdmin: false,
  adminOf: null,
  department: null,
  departments: [],
  posts: [],
}

/** Takes someone in, or changes what the office knows of them. */
export function PersonDialog({
  person,
  limits,
  onClose,
}: {
  person: Person | undefined
  limits: PeopleAnswer['limits']
  onClose(): void
}) {
  const words = useOwnWords(peopleWords)
  const { locale } = useSession()
  const places = useSuspenseQuery(placesQuery).data
  const posts = inUse(places.posts).filter(({ id: post }) => !limits || limits.posts.includes(post))
  const departments = inUse(places.departments).filter(
    ({ id: one }) => !limits || limits.departments.includes(one),
  )
  const queries = useQueryClient()
  const [entry, setEntry] = useState<PersonEntry>(
    person ?? { ...NOBODY, department: limits?.departments[0] ?? null },
  )
  const [password] = useState(makePassword)
  const id = useId()
  const save = usePress({
    mutationFn: () => {
      const { adminOf, isAdmin, ...rest } = entry
      const told = limits ? rest : { ...rest, isAdmin, adminOf }
      return person ? changePerson(person.id, told) : createPerson({ ...entry, ...told, password })
    },
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: peopleQuery.queryKey })
      if (person) onClose()
    },
  })
  const put = (change: Partial<PersonEntry>) => setEntry((was) => ({ ...was, ...change }))
  const isLacking = entry.name.trim() === '' || !(entry.username ?? entry.email)

  if (save.isSuccess && !person) {
    return (
      <Dialog
        title={entry.name}
        onClose={onClose}
        actions={
          <Button look="primary" onClick={onClose}>
            {words.close}
          </Button>
        }
      >
        <PasswordShown label={words.firstPassword} password={password} />
      </Dialog>
    )
  }
  return (
    <Dialog
      wide
      title={person ? words.editTitle(person.name) : words.addTitle}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button look="primary" disabled={isLacking} loading={save.isPending} onClick={() => save.mutate()}>
            {words.save}
          </Button>
        </>
      }
    >
      <div className="people-entry">
        <label htmlFor={`${id}-name`}>{words.name}</label>
        <input id={`${id}-name`} value={entry.name} onChange={({ target }) => put({ name: target.value })} />
        <label htmlFor={`${id}-username`}>{words.username}</label>
        <input
          id={`${id}-username`}
          value={entry.username ?? ''}
          autoComplete="off"
          onChange={({ target }) => put({ username: target.value.trim() || null })}
        />
        <label htmlFor={`${id}-email`}>{words.email}</label>
        <input
          id={`${id}-email`}
          value={entry.email ?? ''}
          autoComplete="off"
          onChange={({ target }) => put({ email: target.value.trim() || null })}
        />
        <label htmlFor={`${id}-phone`}>{words.phone}</label>
        <input
          id={`${id}-phone`}
          type="tel"
          value={entry.phone ?? ''}
          autoComplete="off"
          onChange={({ target }) => put({ phone: target.value || null })}
        />
        <label htmlFor={`${id}-department`}>{words.heads.department}</label>
        <select
          id={`${id}-department`}
          value={entry.department ?? ''}
          onChange={({ target }) =>
            put({
              department: target.value || null,
              departments: entry.departments.filter((one) => one !== target.value),
            })
          }
        >
          {!limits && <option value="">{words.none}</option>}
          {departments.map((one) => (
            <option key={one.id} value={one.id}>
              {one[locale]}
            </option>
          ))}
        </select>
        <span>{words.beside}</span>
        <DepartmentTicks
          label={words.beside}
          departments={departments.filter((one) => one.id !== entry.department)}
          chosen={entry.departments}
          locale={locale}
          onChange={(chosen) => put({ departments: chosen })}
        />
        <span id={`${id}-posts`}>{words.heads.posts}</span>
        <div className="people-posts" role="group" aria-labelledby={`${id}-posts`}>
          {posts.map((post) => (
            <Checkbox
              key={post.id}
              checked={entry.posts.includes(post.id)}
              onChange={({ target }) =>
                put({
                  posts: target.checked
                    ? [...entry.posts, post.id]
                    : entry.posts.filter((held) => held !== post.id),
                })
              }
            >
              {post[locale]}
            </Checkbox>
          ))}
        </div>
        {!limits && (
          <Checkbox checked={entry.isAdmin} onChange={({ target }) => put({ isAdmin: target.checked })}>
            {words.isAdmin}
          </Checkbox>
        )}
        {!limits && !entry.isAdmin && (
          <Grants grants={entry.adminOf} departments={departments} onChange={(adminOf) => put({ adminOf })} />
        )}
        <p className="people-note" role="alert">
          {save.error ? wordFailure(save.error, words) : isLacking ? words.needsLogin : ''}
        </p>
      </div>
    </Dialog>
  )
}
