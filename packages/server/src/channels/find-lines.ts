import { sql } from 'drizzle-orm'
import type { Locale } from '@paperwright/runtime'
import { printedWord, slotLabel, type MessageLine, type NoticeKind } from '@paperwright/runtime/kit'
import type { Services } from '../services.ts'

/** A notice as a message says it, with what programs are told beside. */
export interface FoundLine extends MessageLine {
  notice: number
  formId: string
  submissionId: string
  at: string
}

interface Row {
  id: string | number
  what: NoticeKind
  form_id: string
  form_version: number
  submission_id: string
  number: string
  steps: string[]
  name: string | null
  names: string[] | null
  at: string | Date
}

/** Notices as messages say them, in their order. Those of the house name who is told. */
export async function findLines(
  { db, forms, outside }: Pick<Services, 'db' | 'forms' | 'outside'>,
  ids: readonly number[],
  locale: Locale,
): Promise<FoundLine[]> {
  const { rows } =
    (await db.execute(sql`select notices.id, notices.what, notices.form_id, submissions.form_version,
      notices.submission_id, submissions.number, notices.steps, users.name, notices.at,
      case when notices.person = '' then (select coalesce(jsonb_agg(told.name order by told.name), '[]')
        from notices other join users told on told.id = other.person
        where other.event_id = notices.event_id and other.what = notices.what) end as names
    from notices join submissions on submissions.form_id = notices.form_id and submissions.id = notices.submission_id
    left join users on users.id = notices.by
    where notices.id in (select jsonb_array_elements_text(${JSON.stringify(ids)}::text::jsonb)::bigint)
    order by notices.id`)) as unknown as { rows: Row[] }
  return Promise.all(
    rows.map(async (row) => {
      const { document } = await forms.requireVersion(row.form_id, row.form_version)
      return {
        notice: Number(row.id),
        what: row.what,
        formId: row.form_id,
        submissionId: row.submission_id,
        title: printedWord(document, document.title, locale),
        number: row.number,
        steps: row.steps.map((key) => printedWord(document, slotLabel(document, key), locale)),
        by: row.name,
        ...(row.names && { to: row.names }),
        ...(outside.url !== undefined && { link: `${outside.url}/records/${row.submission_id}` }),
        at: new Date(row.at).toISOString(),
      }
    }),
  )
}
