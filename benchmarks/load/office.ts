import type { JsonObject } from '@paperwright/runtime'
import { readJson } from '../../tests/corpus/library.ts'
import { ADMIN } from '../../tests/support/sign-in.ts'
import { asker, type Ask } from './ask.ts'

/** What is filled in, and what is looked up meanwhile. */
export const COMPLAINTS = 'complaint-register-1'
const CUSTOMERS = 'individual-customer-file'

export const complaint = readJson(`complaints/${COMPLAINTS}.record.json`) as JsonObject
const customer = readJson(`customer-files/${CUSTOMERS}.record.json`) as JsonObject

/** People of the office; more staff than these share their names, as two browsers of one person do. */
const PEOPLE = 10
/** Customers on file, and complaints from before. */
const CUSTOMERS_KEPT = 100
const BEFORE = 500
/** What the office types in at once while it sets itself up. */
const AT_ONCE = 8

export interface Person {
  username: string
  password: string
}

/** An office that has been at work for a while: people who see and correct each other's records, customers, complaints. */
export async function setUpOffice(url: string, admin: Record<string, string>): Promise<Person[]> {
  const ask = asker(url, admin)
  await letEveryoneIn(ask)
  const people: Person[] = []
  for (let index = 1; index <= PEOPLE; index++) people.push(await takeIn(url, ask, `staff${index}`))
  await inTurns(CUSTOMERS_KEPT, (index) =>
    ask('POST', `/api/forms/${CUSTOMERS}/submissions`, {
      record: { ...customer, customerName: `客户${index}` },
    }),
  )
  await inTurns(BEFORE, (index) =>
    ask('POST', `/api/forms/${COMPLAINTS}/submissions`, {
      record: { ...complaint, acceptanceNo: `旧-${index}` },
    }),
  )
  return people
}

/** Everyone may do everything with these records: the server asks it at each request all the same. */
async function letEveryoneIn(ask: Ask): Promise<void> {
  const rights = { fill: true, see: 'all', edit: true, print: true, export: true }
  for (const id of [COMPLAINTS, CUSTOMERS])
    await ask('PUT', `/api/access/${id}`, { access: { posts: { '*': rights }, fields: {} }, revision: 0 })
}

async function takeIn(url: string, ask: Ask, username: string): Promise<Person> {
  await ask('POST', '/api/people', { name: username, username, password: ADMIN.password, posts: [] })
  const signedIn = await signInAs(url, { username, password: ADMIN.password })
  const password = `${ADMIN.password}-own`
  await asker(url, signedIn)('POST', '/api/auth/change-password', {
    currentPassword: ADMIN.password,
    newPassword: password,
  })
  return { username, password }
}

/** The headers of a request of this person. */
export async function signInAs(url: string, person: Person): Promise<Record<string, string>> {
  const response = await fetch(`${url}/api/auth/sign-in/username`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(person),
  })
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`)
  const cookies = response.headers.getSetCookie().map((cookie) => cookie.split(';')[0])
  return { Cookie: cookies.join('; '), Origin: url }
}

async function inTurns(count: number, act: (index: number) => Promise<unknown>): Promise<void> {
  let next = 0
  const work = async () => {
    while (next < count) await act(++next)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
}
