import { setTimeout as wait } from 'node:timers/promises'
import type { JsonObject } from '@paperwright/runtime'
import { asker, type Ask } from './ask.ts'
import { complaint, COMPLAINTS, signInAs, type Person } from './office.ts'
import type { Tally } from './tally.ts'

/** A record as the server answered it last. */
export interface Answered {
  id: string
  number: string
  revision: number
  record: JsonObject
}

interface Page {
  items: Answered[]
}

/** Milliseconds between two acts, half as much or half as much again: someone who reads and types. */
const THINKING = 800
/** Of so many submits one is sent twice at once, as by a double click. */
const TWICE = 10

interface StaffInput {
  url: string
  person: Person
  /** Tells one member of the staff from another. */
  desk: number
  tally: Tally
  /** What the server said was stored, by the acceptance number that only one record has. */
  answered: Map<string, Answered>
  /** Aborted when the day is over. */
  day: AbortSignal
}

/** One member of the staff: signs in, then handles one complaint after the other until the day is over. */
export async function workAsStaff(input: StaffInput): Promise<void> {
  const { url, person, desk, tally, day } = input
  // Nobody comes at the same moment.
  await think(Math.random() * 3)
  const signedIn = await tally.time('sign in', () => signInAs(url, person))
  if (!signedIn) return
  const ask = asker(url, signedIn)
  for (let count = 1; !day.aborted; count++) await handleComplaint(ask, `${desk}-${count}`, input)
}

async function handleComplaint(ask: Ask, name: string, { tally, answered, day }: StaffInput): Promise<void> {
  const record: JsonObject = { ...complaint, acceptanceNo: name }
  const forms = `/api/forms/${COMPLAINTS}`
  const acts = [
    () =>
      tally.time('look up', () =>
        ask('GET', `${forms}/lookup?field=%2FcustomerName&typed=%E5%AE%A2%E6%88%B7`),
      ),
    () => submitFromDraft(),
    () => tally.time('list', () => ask<Page>('GET', `${forms}/submissions`)),
    () => tally.time('find', () => ask<Page>('GET', `${forms}/find?search=${encodeURIComponent(name)}`)),
    () => correct(),
    () => open('print', '/sheet.pdf'),
    () => open('open', ''),
  ]
  for (const act of acts) {
    if (day.aborted) return
    await act()
    await think()
  }

  async function submitFromDraft() {
    const begun = { ...record, remarks: '' }
    const draft = await tally.time('draft', () =>
      ask<{ id: string; revision: number }>('POST', `${forms}/drafts`, { record: begun }),
    )
    if (!draft) return
    await think()
    await tally.time('draft', () =>
      ask('PUT', `/api/drafts/${draft.id}`, { record, revision: draft.revision }),
    )
    await think()
    const submit = () =>
      tally.time('submit', () =>
        ask<Answered>('POST', `${forms}/submissions`, { record, draft: draft.id }, `load-${name}`),
      )
    const isTwice = Math.random() * TWICE < 1
    const stored = await Promise.all(isTwice ? [submit(), submit()] : [submit()])
    for (const one of stored) if (one) answered.set(name, one)
  }

  async function correct() {
    const mine = answered.get(name)
    if (!mine) return
    const change = {
      record: { ...record, remarks: `已回访 ${name}` },
      revision: mine.revision,
      reason: '补录',
    }
    const saved = await tally.time('correct', () =>
      ask<Answered>('PUT', `/api/submissions/${mine.id}`, change),
    )
    if (saved) answered.set(name, saved)
  }

  async function open(kind: 'open' | 'print', what: string) {
    const mine = answered.get(name)
    if (mine) await tally.time(kind, () => ask('GET', `/api/submissions/${mine.id}${what}`))
  }
}

function think(times = 0.5 + Math.random()): Promise<void> {
  return wait(THINKING * times)
}
