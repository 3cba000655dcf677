import { z } from '@hono/zod-openapi'

const coordinate = z.number().int().min(-1000).max(4000)

/** What someone drew, as it comes in. */
export const drawing = z
  .object({
    height: z.number().int().min(1).max(4000),
    lines: z.array(z.array(coordinate).min(4).max(8000)).min(1).max(400),
  })
  .refine(({ lines }) => lines.every((line) => line.length % 2 === 0), 'each point has two coordinates')
  .refine(({ lines }) => lines.reduce((sum, line) => sum + line.length, 0) <= 20_000, 'too many points')
  .openapi('Drawing', {
    description: 'Lines of x, y, x, y …, from 0 to 1000 of the pad’s width; `height` in the same measure',
  })
