import { sql, type SQL, type WithSubquery } from 'drizzle-orm'
import type { Database } from '../db/database.ts'
import { handedInDrafts, idempotencyKeys, submissionEvents, submissions } from '../db/schema.ts'
import { recordChains, signingAsks, signingParts } from '../db/signing-tables.ts'
import { keepNotices } from '../notices/keep-notices.ts'
import { tellLive, tellRecord } from '../live/tell-live.ts'
import { files, paperNumbers, recordDrafts } from '../db/work-tables.ts'

/*
 * What the statements that store acts are made of. Acts come in as `given`; those that are stored, new records with
 * their numbers, stand in `stored`. Keys that a join names already are named again as an array: by that they are looked up
 * one by one, where a plan made while there were few rows would read them all.
 */

type Writing = Pick<Database, 'with'>

/** A part of a statement under its name. */
export function part(db: Pick<Database, '$with'>, name: string, query: SQL): WithSubquery {
  return db.$with(name, { done: sql<number>`1` }).as(query)
}

/** The one place that adds records. */
export function addRecords(db: Writing, parts: readonly WithSubquery[]) {
  return db
    .with(...parts)
    .insert(submissions)
    .select(
      sql`select id, number, form_id, form_version, revision, state, record,
        coalesce(lower(number) || chr(10) || search, ''), actor, department, at, at from stored order by id`,
    )
    .returning({ id: submissions.id, number: submissions.number })
}

/** The one place that changes them: each where it stands at the revision that its act was made on. */
export const changeRecords = sql`update ${submissions} set form_version = given.form_version, revision = given.revision,
  state = given.state, record = given.record, search = coalesce(given.search, submissions.search), updated_at = given.at,
  department = case when given.moved is null then submissions.department else given.department end
  from given where submissions.form_id = given.form_id and submissions.id = given.id
  and submissions.revision = given.before and submissions.id = any(array(select id from given))
  returning given.event_id, ${tellRecord(sql`given.id`)}`

/** The one place that adds to their histories. */
export function addEvents(db: Writing, parts: readonly WithSubquery[] = []) {
  return db
    .with(...parts)
    .insert(submissionEvents)
    .select(
      sql`select event_id, form_id, id, kind, revision, form_version, record, actor, reason, moved, signing, at from stored`,
    )
    .returning({ id: submissionEvents.id })
}

/** The numbers of blank sheets that are taken: of none that is used or void. */
export const takeSheets = sql`update ${paperNumbers} set submission_id = given.id, used_at = given.at
  from given where paper_numbers.form_id = given.form_id and paper_numbers.number = given.paper
  and paper_numbers.submission_id is null and paper_numbers.voided_at is null
  and paper_numbers.number = any(array(select paper from given where paper is not null))
  returning given.event_id, paper_numbers.number`

/** The files that a record names become its own. */
export const linkFiles = sql`update ${files} set submission_id = stored.id
  from stored, jsonb_array_elements_text(stored.files) as named (file)
  where files.id = named.file::uuid and files.submission_id is null
  and files.id = any(array(select jsonb_array_elements_text(stored.files)::uuid from stored)) returning 1 as done`

const tellAsked = tellLive({ person: sql`signing_asks.person`, post: sql`signing_asks.post` })

/** Where a record's signatures stand after its act; who was asked before it is asked no more, and who is told. */
export const keepChain = {
  chained: sql`insert into ${recordChains} (submission_id, form_id, chain, updated_at, signed_on)
    select id, form_id, chain, at, case chain ->> 'state' when 'complete' then at end from stored where chain is not null
    on conflict (submission_id) do update set chain = excluded.chain, updated_at = excluded.updated_at,
    signed_on = case when record_chains.state = 'complete' and excluded.signed_on is not null
      then record_chains.signed_on else excluded.signed_on end returning 1 as done`,
  unasked: sql`delete from ${signingAsks} using stored where signing_asks.submission_id = stored.id
    and stored.chain is not null and signing_asks.event_id <> stored.event_id
    and signing_asks.submission_id = any(array(select id from stored)) returning ${tellAsked}`,
  asking: sql`insert into ${signingAsks} (event_id, submission_id, form_id, step, person, post, since)
    select stored.event_id, stored.id, stored.form_id, ask.step, ask.person, ask.post, coalesce(ask.since, stored.at)
    from stored, jsonb_to_recordset(stored.asks) as ask (step text, person text, post text, since timestamptz)
    returning ${tellAsked}`,
  told: keepNotices,
  took_part: sql`insert into ${signingParts} (person, submission_id, form_id, at)
    select person, id, form_id, at from stored, lateral (values (actor), (signing #>> '{for,id}')) as taking (person)
    where person is not null and kind not in ('submitted', 'corrected', 'voided') and signing is not null
    on conflict (person, submission_id) do update set at = excluded.at returning 1 as done`,
  copied: sql`insert into ${signingParts} (person, submission_id, form_id, copied_at)
    select person, id, form_id, at from stored, jsonb_array_elements_text(stored.copies) as person
    where person <> actor on conflict (person, submission_id) do update set copied_at = excluded.copied_at
    returning 1 as done`,
}

/** Where a new record comes from: its draft goes, and what it and a key became is kept. */
export const keepSource = {
  draft: sql`delete from ${recordDrafts} using stored
    where record_drafts.id = stored.draft and record_drafts.owner = stored.actor returning 1 as done`,
  // Handed in beside this, the draft is taken by now: nothing is stored at all.
  handed_in: sql`insert into ${handedInDrafts} (owner, draft, form_id, submission_id)
    select actor, draft, form_id, id from stored where draft is not null returning 1 as done`,
  key: sql`insert into ${idempotencyKeys} (actor, key, hash, form_id, submission_id, at)
    select actor, key, hash, form_id, id, at from stored where key is not null returning 1 as done`,
}
