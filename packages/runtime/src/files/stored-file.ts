import type { Json, JsonSchema } from '../form/json-schema.ts'
import { isObject } from '../form/pointer.ts'

/** What a record keeps of a file; its bytes are stored apart, under the id. */
export interface StoredFile {
  id: string
  name: string
  /** The media type, as the bytes say it. */
  type: string
  /** Bytes. */
  size: number
}

/** The pattern of the media types of pictures. */
export const IMAGES = '^image/'

/** The schema of a stored file in a record; `types` is a pattern that its media type has to match. */
export function storedFileSchema(types?: string): JsonSchema {
  return {
    type: 'object',
    properties: {
      id: { type: 'string', minLength: 1, maxLength: 100 },
      name: { type: 'string', minLength: 1, maxLength: 255 },
      type: { type: 'string', maxLength: 100, ...(types !== undefined && { pattern: types }) },
      size: { type: 'integer', minimum: 0 },
    },
    required: ['id', 'name', 'type', 'size'],
    additionalProperties: false,
  }
}

/** The files of a field's value; undefined where the value is none of a field that keeps files. */
export function readFiles(value: Json | undefined): StoredFile[] | undefined {
  return Array.isArray(value) && value.every(isStoredFile) ? (value as unknown[] as StoredFile[]) : undefined
}

function isStoredFile(value: Json): boolean {
  if (!isObject(value)) return false
  const { id, name, type, size } = value
  const isNamed = typeof id === 'string' && typeof name === 'string' && name !== ''
  return isNamed && typeof type === 'string' && typeof size === 'number'
}
