import type { JsonSchema } from '../form/json-schema.ts'
import { IMAGES, type StoredFile } from './stored-file.ts'

/** What a field says of the files that it takes. */
export interface FileRules {
  /** Media types, `image/*` among them; undefined takes any. */
  accept?: readonly string[]
  maxBytes: number
  maxFiles: number
}

const USUAL_MB = 10
const MB = 1024 * 1024

export function fileRules(schema: JsonSchema): FileRules {
  const { 'x-accept': told, 'x-max-size': most = USUAL_MB, maxItems = Infinity } = schema
  const isOfImages = schema.items?.properties?.type?.pattern === IMAGES
  const accept = told ?? (isOfImages ? ['image/*'] : undefined)
  return { ...(accept && { accept }), maxBytes: most * MB, maxFiles: maxItems }
}

/** True where a media type is one of the accepted ones. Parameters (`; charset=utf-8`) say nothing of the type. */
export function isAccepted(type: string, { accept }: FileRules): boolean {
  const plain = type.split(';')[0]!.trim().toLowerCase()
  return (
    accept === undefined ||
    accept.some((one) => (one.endsWith('/*') ? plain.startsWith(one.slice(0, -1)) : plain === one))
  )
}

/** Why a field does not take a file that is to be added. */
export type FileRefusal = 'fileEmpty' | 'fileHeic' | 'fileType' | 'fileTooLarge'

/** Undefined where the field takes it. A media type that nobody knows yet (empty) is taken. */
export function refusalOf(
  { type, size }: Pick<StoredFile, 'type' | 'size'>,
  rules: FileRules,
): FileRefusal | undefined {
  if (size === 0) return 'fileEmpty'
  if (isHeic(type) && asksForPictures(rules) && !rules.accept?.includes(type)) return 'fileHeic'
  if (type !== '' && !isAccepted(type, rules)) return 'fileType'
  return size > rules.maxBytes ? 'fileTooLarge' : undefined
}

/** Photographs as iPhones keep them: neither most browsers nor paper show them. */
function isHeic(type: string): boolean {
  return /^image\/hei[cf]/.test(type)
}

function asksForPictures({ accept }: FileRules): boolean {
  return accept?.some((type) => type.startsWith('image/')) ?? false
}

/** The code of what a kept file's field does not allow, or undefined. */
export function checkFile({ type, size }: StoredFile, rules: FileRules): string | undefined {
  if (!isAccepted(type, rules)) return 'fileType'
  return size > rules.maxBytes ? 'fileTooLarge' : undefined
}
