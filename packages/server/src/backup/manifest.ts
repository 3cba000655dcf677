import { z } from 'zod'

/** The shape of archives; another shape has another number. */
export const ARCHIVE_FORMAT = 1

/** The last entry of an archive: where it is missing, the archive was cut off. */
export const MANIFEST = 'manifest.json'

export const manifestSchema = z.object({
  format: z.number().int(),
  /** The release that made it. */
  version: z.string(),
  at: z.string(),
  files: z.array(z.object({ path: z.string(), size: z.number().int(), sha256: z.string() })),
})

export type Manifest = z.infer<typeof manifestSchema>
