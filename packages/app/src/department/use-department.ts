import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { inUse, placesQuery } from '../api/places-query.ts'
import { sessionQuery, type SignedIn } from '../api/session.ts'

export interface DepartmentChoice {
  /** What there is to choose from, by id; empty where it goes without saying. */
  offered: readonly { id: string; zh: string; en: string }[]
  /** Whether none at all may be chosen. */
  mayBeNone: boolean
  /** Undefined until something is chosen; null: none. */
  value: string | null | undefined
  choose(value: string | null): void
  /** As it is sent with a new record: nothing where nothing was asked. */
  sent: { department?: string | null }
}

/** The department of new records, asked of whoever is of none or of several, and of admins; preset with one's foremost. */
export function useDepartment(): DepartmentChoice {
  const actor = useQuery(sessionQuery).data?.actor ?? undefined
  const isAsked = actor !== undefined && asks(actor)
  const { data: places } = useQuery({ ...placesQuery, enabled: isAsked })
  const [chosen, setChosen] = useState<string | null>()
  if (!isAsked)
    return { offered: [], mayBeNone: false, value: actor?.department, choose: setChosen, sent: {} }
  const mayChoose = actor.isAdmin || actor.departments.length === 0
  const value = chosen === undefined ? (actor.department ?? undefined) : chosen
  return {
    offered: inUse(places?.departments ?? []).filter(({ id }) => mayChoose || actor.departments.includes(id)),
    mayBeNone: mayChoose,
    value,
    choose: setChosen,
    sent: value === undefined ? {} : { department: value },
  }
}

function asks({ isAdmin, departments }: SignedIn): boolean {
  return isAdmin || departments.length !== 1
}
