import { standings } from '../db/library-tables.ts'
import { z } from '@hono/zod-openapi'
import {
  byGrant,
  chainStates,
  reaches,
  recordStates,
  verbs,
  type SigningDetails,
} from '@paperwright/runtime/kit'

/** Shapes of the API, for its OpenAPI document and its typed client. */
const json = z.unknown().openapi({ type: 'object' })

export const rights = z
  .object({
    ...byGrant(() => z.boolean()),
    see: z.enum(reaches),
  })
  .openapi('Rights')

/** Who has a document on the drawing board, since when. */
export const atWork = z.array(z.object({ name: z.string(), since: z.string() }).openapi('AtWork'))

export const formSummary = z
  .object({
    id: z.string(),
    code: z.string().optional(),
    domain: z.string().optional(),
    title: z.string(),
    titleEn: z.string().optional(),
    tags: z.array(z.string()),
    version: z.number().int(),
    fields: z.number().int(),
    signatures: z.array(z.string()),
    signaturesEn: z.array(z.string()),
    hasDraft: z.boolean().openapi({ description: 'Whether someone works on its next version' }),
    newerSeed: z.boolean().openapi({
      description: 'Whether the product ships a newer document, neither published nor declined yet',
    }),
    standing: z.enum(standings).openapi({
      description: 'Hidden ones are listed for those alone who design; of archived forms nothing is begun',
    }),
    rights: rights.openapi({ description: 'What you may do with its records' }),
    atWork: atWork
      .optional()
      .openapi({ description: 'Who else has it on the drawing board, for whoever designs' }),
  })
  .openapi('FormSummary')

/** A form that was never published. */
export const newForm = z
  .object({ id: z.string(), title: z.string(), updatedAt: z.string() })
  .openapi('NewForm')

const versionOf = (what: string, document = json) =>
  z.object({ id: z.string(), version: z.number().int(), document }).openapi(what)

export const formVersion = versionOf(
  'FormVersion',
  json.openapi({ description: 'The form: a JSON Schema document.' }),
)
/** Of a kind that has nothing else to say. */
export const documentVersion = versionOf('DocumentVersion')
export const reportVersion = versionOf('ReportVersion')

export const versionInfo = z
  .object({
    version: z.number().int(),
    publishedAt: z.string(),
    note: z.string().nullable(),
    by: z.string().nullable().openapi({ description: 'Who published it; null: the product' }),
    hash: z.string().openapi({ description: 'SHA-256 of the document' }),
    isShipped: z.boolean().openapi({ description: 'Whether it says what the product ships now' }),
  })
  .openapi('FormVersionInfo')

export const meeting = z
  .object({
    others: atWork,
    newest: z
      .object({ version: z.number().int(), by: z.string().nullable(), at: z.string() })
      .nullable()
      .openapi({
        description: 'The newest version, who published it, and when; null of one never published',
      }),
  })
  .openapi('Meeting')

const hanging = z.array(z.object({ what: z.string(), count: z.number().int(), names: z.array(z.string()) }))

export const deletion = z
  .object({
    isShipped: z.boolean().openapi({ description: 'The product ships it: it is hidden, not deleted' }),
    hanging: hanging.openapi({ description: 'What keeps it: records, sheets, reports …, by count and name' }),
    going: hanging.openapi({ description: 'What would go with it: drafts, views, rights' }),
  })
  .openapi('Deletion')

export const draftInfo = z
  .object({
    id: z.string(),
    base: z.number().int().nullable().openapi({
      description: 'The version that the work started from; null for a form that had none',
    }),
    revision: z.number().int(),
    updatedAt: z.string(),
    savedBy: z.string().nullable().openapi({ description: 'Who saved it last' }),
    begun: z
      .object({ by: z.string(), at: z.string() })
      .nullable()
      .openapi({ description: 'Who began it, and when' }),
  })
  .openapi('FormDraftInfo')

export const formDraft = draftInfo
  .extend({ document: json.openapi({ description: 'The form under work; it may have faults.' }) })
  .openapi('FormDraft')

export const formSeed = z
  .object({
    id: z.string(),
    document: json.openapi({ description: 'The form as the product ships it.' }),
    hash: z.string().openapi({ description: 'SHA-256 of the document' }),
    differs: z.boolean().openapi({ description: 'Whether the newest published version says something else' }),
    isNewer: z
      .boolean()
      .openapi({ description: 'Whether it is offered: neither published nor declined yet' }),
  })
  .openapi('FormSeed')

export const impact = z
  .object({
    version: z
      .number()
      .int()
      .openapi({ description: 'The newest version, which the document is compared with' }),
    harms: z.array(
      z.object({
        kind: z.enum([
          'fieldRemoved',
          'fieldRenamed',
          'typeNarrowed',
          'optionRemoved',
          'newlyRequired',
          'limitTightened',
          'patternChanged',
        ]),
        field: z.object({ pointer: z.string(), title: z.string() }),
        pointer: z.string().openapi({ description: 'Where the value stands in stored records' }),
        value: z.unknown().optional().openapi({ description: 'The option, or the limit' }),
        title: z.string().optional().openapi({ description: "The option's words" }),
        limit: z.string().optional(),
        pattern: z.string().optional(),
        records: z.number().int().openapi({ description: 'How many stored records it touches' }),
      }),
    ),
    total: z.number().int().openapi({ description: 'Stored records of the form in all' }),
  })
  .openapi('Impact')

export const submission = z
  .object({
    id: z.string(),
    number: z.string(),
    formId: z.string(),
    formVersion: z.number().int(),
    revision: z.number().int(),
    state: z.enum(recordStates),
    record: json,
    createdBy: z.string().nullable().openapi({ description: 'The id of who handed it in' }),
    department: z.string().nullable().openapi({ description: 'The department that it belongs to' }),
    createdAt: z.string(),
    updatedAt: z.string(),
    signing: z
      .object({
        state: z.enum(chainStates),
        waitsFor: z.array(z.string()).readonly().openapi({ description: 'The ids of people and posts' }),
        waitsSince: z.string().nullable(),
        signedOn: z.string().nullable(),
      })
      .optional()
      .openapi({ description: 'Where its signatures stand: in lists, of forms that are signed' }),
  })
  .openapi('Submission')

/** In JSON text: U+0000, or half of a surrogate pair, which PostgreSQL cannot hold. */
const UNSTORABLE = /(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f])/i

/** A record that may have faults, as it is typed. */
export const anyRecord = z
  .record(z.string(), z.unknown())
  .refine((record) => !UNSTORABLE.test(JSON.stringify(record)), 'it has a character that cannot be stored')
  .openapi({ type: 'object' })

/** More would be no form that a person filled in by hand or pasted into. */
const MOST_UNREAD = 5000

/** Texts that could not be read, as they were typed, by the pointers of their fields. */
export const unreadTexts = z
  .record(z.string().max(500), z.string().max(20_000))
  .refine((texts) => Object.keys(texts).length <= MOST_UNREAD, `at most ${MOST_UNREAD} texts`)
  .refine((texts) => !UNSTORABLE.test(JSON.stringify(texts)), 'it has a character that cannot be stored')
  .openapi({ type: 'object', additionalProperties: { type: 'string' } })

export const recordDraft = z
  .object({
    id: z.string(),
    formId: z.string(),
    formVersion: z.number().int(),
    record: json,
    unread: unreadTexts,
    paper: z.string().nullable(),
    revision: z.number().int(),
    createdAt: z.string(),
    updatedAt: z.string(),
  })
  .openapi('RecordDraft')

export const submissionEvent = z
  .object({
    id: z.string(),
    kind: z.enum(verbs),
    revision: z.number().int(),
    formVersion: z.number().int().openapi({ description: 'The version of the form that it was made on' }),
    record: json,
    by: z.string().nullable().openapi({ description: 'The name of who did it' }),
    reason: z.string().nullable(),
    moved: z
      .object({ from: z.string().nullable(), to: z.string().nullable() })
      .nullable()
      .openapi({ description: 'From which department to which it was brought' }),
    signing: z
      .custom<SigningDetails | null>(() => true)
      .openapi({ type: ['object', 'null'], description: 'What an act about signatures says' }),
    at: z.string(),
  })
  .openapi('SubmissionEvent')

/** Which field of the version before a field is; null for one that is new. */
export const fieldPairing = z
  .record(z.string().max(500), z.string().max(500).nullable())
  .openapi('FieldPairing')

/** A field as it is called in a version. */
export const namedField = z.object({ field: z.string(), title: z.string() }).openapi('NamedField')

/** Formulas and conditions that tell of fields which are hidden from some who see them. */
export const tellingRules = z.array(
  namedField
    .extend({
      reads: z.array(namedField).openapi({ description: 'The hidden fields' }),
      posts: z.array(z.string()).openapi({ description: 'From whom they are hidden; `*` for all others' }),
    })
    .openapi('TellingRule'),
)

const pointers = z.array(z.string())

/** What whoever asks may do with a form's records. */
export const ownRights = z
  .object({
    rights,
    limits: z.object({
      hidden: pointers.openapi({ description: 'Fields whose values are kept from you' }),
      readOnly: pointers.openapi({ description: 'Fields that you may not change' }),
    }),
  })
  .openapi('OwnRights')

export const problemDetails = z
  .object({
    title: z.string(),
    status: z.number().int(),
    detail: z.string().optional(),
    requestId: z.string().optional(),
    code: z
      .string()
      .optional()
      .openapi({ description: 'Which refusal it is, where a program goes on by it' }),
    problems: z
      .array(z.object({ path: z.string(), code: z.string(), message: z.string(), params: json.optional() }))
      .optional(),
    current: submission.optional().openapi({ description: 'The submission as it is stored (412)' }),
    draft: z
      .union([formDraft, recordDraft, z.null()])
      .optional()
      .openapi({ description: 'The draft as it is stored, null where it is gone (409)' }),
    issued: z
      .object({ id: z.string(), number: z.string(), issuedAt: z.string() })
      .optional()
      .openapi({ description: 'The report that was issued for the same before (409)' }),
    form: z
      .object({ id: z.string(), title: z.string() })
      .optional()
      .openapi({ description: 'The form that a number is one of (400)' }),
    newest: z.number().int().optional().openapi({ description: 'The newest version of the form (409)' }),
    retryAfter: z.number().int().optional().openapi({ description: 'Seconds to wait (429, 503)' }),
    hash: z.string().optional().openapi({ description: 'The hash of what is shipped by now (409)' }),
  })
  .openapi('ProblemDetails')

/** The answers of a route that may refuse. */
export function refusals(
  ...statuses: (400 | 401 | 403 | 404 | 409 | 410 | 412 | 413 | 415 | 422 | 428 | 429)[]
) {
  const answer = {
    description: 'Problem details (RFC 9457)',
    content: { 'application/problem+json': { schema: problemDetails } },
  }
  return Object.fromEntries(statuses.map((status) => [status, answer])) as Record<
    (typeof statuses)[number],
    typeof answer
  >
}

export function jsonAnswer<Schema extends z.ZodType>(schema: Schema, description: string) {
  return { description, content: { 'application/json': { schema } } }
}

export function jsonBody<Schema extends z.ZodType>(schema: Schema) {
  return { required: true, content: { 'application/json': { schema } } }
}

export const pdfAnswer = {
  description: 'The printed sheet',
  content: { 'application/pdf': { schema: z.string().openapi({ format: 'binary' }) } },
}

export const fileAnswer = {
  description: 'The file',
  content: { 'application/octet-stream': { schema: z.string().openapi({ format: 'binary' }) } },
}

export const formId = z
  .string()
  .regex(/^[a-z0-9-]{1,100}$/)
  .openapi({ example: 'complaint-register-1' })
export const versionNumber = z.number().int().min(1).max(1_000_000)
/** Text without the characters that the database cannot hold. */
export const printable = z.string().regex(/^[^\0]*$/, 'the character U+0000 cannot be stored')
export const submissionId = z.uuid()
export const pdfQuery = z.object({
  locale: z.enum(['zh', 'en']).default('zh').openapi({ description: 'The language of the printed words' }),
  download: z.enum(['0', '1']).default('0'),
})
export const anything = json
/** A part of an admin's work. */
export const adminGrants = z
  .object({
    people: z.array(z.string().max(100)).max(50).openapi({ description: 'The people of these departments' }),
    forms: z.boolean().openapi({ description: 'The forms and reports' }),
    log: z.boolean().openapi({ description: 'The audit log' }),
  })
  .openapi('AdminGrants')
/** The department of a new record. */
export const departmentGiven = z.string().max(100).nullable().optional().openapi({
  description:
    'The department that it belongs to: one of yours; any, or null for none, where you are an admin or of none. Left out: your foremost',
})
