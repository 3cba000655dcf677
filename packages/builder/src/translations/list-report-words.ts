import type { Form } from '@paperwright/runtime'
import type { Report } from '@paperwright/runtime/report'
import { fieldShape, lineKeys, slotShape } from './shapes.ts'
import { each, wordsIn, type PlacedWord, type Shape } from './words-in.ts'

const figure: Shape = { keys: { title: 'words', unit: 'words' } }

const group: Shape = {
  keys: { title: 'words', subtotal: 'words', top: { keys: { others: 'words' } } },
}

const query: Shape = {
  keys: {
    title: 'words',
    fields: each({ keys: { title: 'words', unit: 'words', options: each({ keys: { title: 'words' } }) } }),
    cross: {
      keys: {
        rows: each(group),
        columns: each(group),
        measures: each(figure),
        totals: { keys: { rows: 'words', columns: 'words' } },
      },
    },
  },
}

const report: Shape = {
  keys: {
    title: 'words',
    description: 'words',
    parameters: { keys: { properties: each(fieldShape) } },
    queries: each(query),
    values: each(figure),
    notes: each('words'),
    sheet: {
      keys: {
        blocks: each({ keys: { ...lineKeys, title: 'words', index: 'words', corner: each('words') } }),
      },
    },
    signatures: each(slotShape),
  },
}

/** Every word that a report says itself, where it stands; what the forms that it reads say is theirs. */
export const listReportWords = (document: Report): PlacedWord[] => wordsIn(document, report)

/** What a word is in another language where the report itself does not say it: the forms that it reads and fills in do. */
export function wordsOfForms(
  { queries, fills }: Report,
  form: (id: string) => Form | undefined,
  language: string,
): Readonly<Record<string, string>> {
  const read = Object.values(queries).flatMap(({ from }) =>
    from.flatMap((part) => [part, ...(part.joins ?? [])].map((source) => source.form)),
  )
  const forms = [...read, ...(fills ? [fills.form] : [])].map(form)
  return Object.assign({}, ...forms.map((one) => one?.['x-form'].words?.[language])) as Record<string, string>
}
