import { z } from '@hono/zod-openapi'
import type { Json } from '@paperwright/runtime'
import type { Filter, RecordFilter } from '@paperwright/runtime/kit'

const OPS = [
  'eq',
  'ne',
  'lt',
  'le',
  'gt',
  'ge',
  'before',
  'after',
  'between',
  'within',
  'contains',
  'notContains',
  'startsWith',
  'anyOf',
  'noneOf',
  'empty',
  'notEmpty',
] as const satisfies readonly Filter['op'][]

const field = z.string().min(1).max(500)

const condition = z
  .object({ field, op: z.enum(OPS), value: z.unknown().optional() })
  .transform(({ value, ...rest }): Filter => ({
    ...rest,
    ...(value !== undefined && { value: value as Json }),
  }))
  .openapi('Condition', { type: 'object' })

/** A filter as it is sent, or alternatives of which one must be met: values are looked at where the field is known. */
export const filter = z
  .union([z.object({ any: z.array(condition).min(1).max(20) }), condition])
  .transform((sent): RecordFilter => sent)
  .openapi('Filter', { type: 'object' })

export const sort = z.object({ field, direction: z.enum(['asc', 'desc']) }).openapi('Sort')

/** A list as JSON text in the address. */
export function jsonList<Schema extends z.ZodType>(entry: Schema, description: string) {
  return z
    .string()
    .max(20_000)
    .transform((text, context) => {
      try {
        return JSON.parse(text) as unknown
      } catch {
        context.addIssue({ code: 'custom', message: 'not JSON' })
        return z.NEVER
      }
    })
    .pipe(z.array(entry).max(300))
    .optional()
    .openapi({ type: 'string', description })
}

/** What records are narrowed by and sorted by, in an address. */
export const searchQuery = z.object({
  search: z.string().max(200).optional().openapi({ description: 'Words that must all occur' }),
  filters: jsonList(
    filter,
    'Conditions that must all be met, as JSON: `[{"field":"/amount","op":"ge","value":100}]`',
  ),
  sort: jsonList(sort, 'The order, as JSON: `[{"field":"createdAt","direction":"desc"}]`'),
})

export const pageQuery = z.object({
  page: z.coerce.number().int().min(1).max(1_000_000).default(1),
  size: z.coerce.number().int().min(1).max(200).default(50),
})
