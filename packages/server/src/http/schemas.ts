import { z } from '@hono/zod-openapi'

/** Shapes of the API, for its OpenAPI document and its typed client. */
const json = z.unknown().openapi({ type: 'object' })

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
  })
  .openapi('FormSummary')

export const formVersion = z
  .object({
    id: z.string(),
    version: z.number().int(),
    document: json.openapi({ description: 'The form: a JSON Schema document.' }),
  })
  .openapi('FormVersion')

export const versionInfo = z
  .object({ version: z.number().int(), publishedAt: z.string(), note: z.string().nullable() })
  .openapi('FormVersionInfo')

export const submission = z
  .object({
    id: z.string(),
    number: z.string(),
    formId: z.string(),
    formVersion: z.number().int(),
    revision: z.number().int(),
    record: json,
    createdAt: z.string(),
    updatedAt: z.string(),
  })
  .openapi('Submission')

export const submissionEvent = z
  .object({
    id: z.string(),
    kind: z.enum(['submitted', 'changed']),
    revision: z.number().int(),
    record: json,
    at: z.string(),
  })
  .openapi('SubmissionEvent')

export const problemDetails = z
  .object({
    title: z.string(),
    status: z.number().int(),
    detail: z.string().optional(),
    requestId: z.string().optional(),
    problems: z
      .array(z.object({ path: z.string(), code: z.string(), message: z.string(), params: json.optional() }))
      .optional(),
    current: submission.optional(),
  })
  .openapi('ProblemDetails')

/** The answers of a route that may refuse. */
export function refusals(...statuses: (400 | 404 | 409 | 412 | 413 | 415 | 422 | 428)[]) {
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

export const formId = z
  .string()
  .regex(/^[a-z0-9-]{1,100}$/)
  .openapi({ example: 'complaint-register-1' })
export const submissionId = z.uuid()
export const pdfQuery = z.object({
  locale: z.enum(['zh', 'en']).default('zh').openapi({ description: 'The language of the printed words' }),
  download: z.enum(['0', '1']).default('0'),
})
export const anything = json
