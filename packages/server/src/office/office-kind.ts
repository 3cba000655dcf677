import type { OfficeSigning } from '@paperwright/runtime'
import { knownTimeZone } from '@paperwright/runtime/kit'
import { z } from '@hono/zod-openapi'
import { Invalid } from '../errors.ts'
import { printable } from '../http/schemas.ts'
import { keptTogether } from '../library/kept-in.ts'
import { adminsAlone, toldAs, type Fault, type Kind } from '../library/kind.ts'
import { categories, type Category } from './categories.ts'

/** There is one. */
export const OFFICE = 'office'

const name = printable.trim().max(100)

export const officeNames = z
  .object({
    zh: name,
    en: name.optional(),
    short: name.optional().openapi({ description: 'As people say it every day' }),
  })
  .openapi('OfficeNames')

export const timeZone = z
  .string()
  .max(100)
  .refine((zone) => knownTimeZone(zone) === zone)
  .openapi({ description: 'Of the IANA database: `Asia/Shanghai`' })

export const officeSigning = z
  .strictObject({
    mode: z.enum(['none', 'screen', 'hand', 'both']).optional(),
    begin: z.enum(['submitting', 'asking']).optional(),
    record: z
      .boolean()
      .optional()
      .openapi({ description: 'Printed sheets end with a page of what was done about their signatures' }),
  })
  .extend({
    kept: z
      .boolean()
      .optional()
      .openapi({ description: 'Signers may use a signature that they keep; where it is not said, they may' }),
    confirm: z
      .enum(['none', 'password'])
      .optional()
      .openapi({ description: 'What signers show before each signature on the screen' }),
  })
  .openapi('OfficeSigning', { description: 'How forms are signed that do not say so themselves' })

const day = z.iso.date()

export const officeDays = z
  .strictObject({ free: z.array(day).max(400), working: z.array(day).max(400) })
  .openapi('OfficeDays', { description: 'Days off and days at work, against the calendar of the country' })

/** How forms are signed where neither they nor the office say it. */
export const USUAL_SIGNING: Required<OfficeSigning> = {
  mode: 'both',
  begin: 'submitting',
  record: false,
  kept: true,
  confirm: 'none',
}

const schema = z.strictObject({
  id: z.literal(OFFICE),
  name: officeNames,
  timeZone,
  categories: categories.optional(),
  signing: officeSigning.optional(),
  days: officeDays.optional(),
  isAssumed: z.literal(true).optional(),
})

export type OfficeNames = z.infer<typeof officeNames>

/** What the house is, beside its people and papers. */
export interface OfficeDocument {
  id: typeof OFFICE
  name: OfficeNames
  /** That its clocks go by, of the IANA database: `Asia/Shanghai`. */
  timeZone: string
  /** What forms and reports are filed under, in order; left out, as the library ships it. */
  categories?: Category[] | undefined
  /** How forms are signed that do not say so themselves. */
  signing?: z.output<typeof officeSigning> | undefined
  /** Its own days off, and days at work; left out, those of the country. */
  days?: z.output<typeof officeDays> | undefined
  /** True while nobody has said where the office is: the zone is that of the machine which ran first. */
  isAssumed?: true | undefined
}

/** The office's own settings: one document in versions, so that what was printed under an older one can be printed again. */
export const officeKind: Kind<OfficeDocument> = {
  what: 'office',
  only: OFFICE,
  kept: keptTogether('office'),
  told: toldAs('office'),
  idOf: ({ id }) => id,
  limits: () => [],
  check: (_, document) => Promise.resolve(faultsOf(document)),
  requireSound(_, document) {
    const faults = faultsOf(document)
    if (faults.length > 0) throw new Invalid('The office cannot be saved as it is.', faults)
    return Promise.resolve(document as OfficeDocument)
  },
  summarize: (document, version) => ({ id: document.id, title: document.name.zh, version }),
  readRights: adminsAlone,
}

function faultsOf(document: unknown): Fault[] {
  const { error } = schema.safeParse(document)
  return (error?.issues ?? []).map(({ path, code, message }) => ({
    path: path.map((key) => `/${String(key)}`).join(''),
    code: path[0] === 'timeZone' ? 'timeZone' : code,
    message: path[0] === 'timeZone' ? '没有这个时区。' : message,
  }))
}
