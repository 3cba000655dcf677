import { sql } from 'drizzle-orm'
import type { Locale } from '@paperwright/runtime'
import { printedWord, slotLabel, type NoticeKind } from '@paperwright/runtime/kit'
import type { Acting } from '../services.ts'

/** What someone was told, as a list shows it; of the record's values nothing. */
export interface Notice {
  id: number
  what: NoticeKind
  submissionId: string
  number: string
  title: string
  /** The printed words of the places to sign that it is about. */
  steps: string[]
  /** The name of who did it. */
  by: string | null
  /** In ISO 8601. */
  at: string
  isRead: boolean
}

const PAGE = 50

interface Row {
  id: string | number
  what: NoticeKind
  submission_id: string
  number: string
  form_id: string
  form_version: number
  steps: string[]
  name: string | null
  at: string | Date
  is_read: boolean
}

/** What someone was told, the newest first, in their language; `before` is `next` of the page before. */
export async function listNotices(
  acting: Acting,
  { before, locale }: { before?: string | undefined; locale: Locale },
): Promise<{ items: Notice[]; next: string | null }> {
  const { rows } = (await acting.db.execute(sql`select notices.id, notices.what, notices.submission_id,
      submissions.number, submissions.form_id, submissions.form_version, notices.steps, users.name, notices.at,
      notices.read_at is not null as is_read
    from notices join submissions on submissions.form_id = notices.form_id and submissions.id = notices.submission_id
    left join users on users.id = notices.by
    where notices.person = ${acting.actor.id} and notices.id < ${before ?? '9223372036854775807'}::bigint
    order by notices.id desc limit ${PAGE + 1}`)) as unknown as { rows: Row[] }
  const shown = rows.slice(0, PAGE)
  const items = await Promise.all(shown.map((row) => toNotice(acting, row, locale)))
  return { items, next: rows.length > PAGE ? String(shown.at(-1)!.id) : null }
}

async function toNotice({ forms }: Acting, row: Row, locale: Locale): Promise<Notice> {
  const { document } = await forms.requireVersion(row.form_id, row.form_version)
  return {
    id: Number(row.id),
    what: row.what,
    submissionId: row.submission_id,
    number: row.number,
    title: printedWord(document, document.title, locale),
    steps: row.steps.map((key) => printedWord(document, slotLabel(document, key), locale)),
    by: row.name,
    at: new Date(row.at).toISOString(),
    isRead: row.is_read,
  }
}
