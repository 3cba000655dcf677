import type { JsonSchema } from '@paperwright/runtime'

/** Media types under the name that people have for them. */
export interface FileKind {
  key: 'image' | 'pdf' | 'word' | 'excel' | 'slides' | 'text' | 'archive' | 'audio' | 'video'
  types: readonly string[]
}

const OFFICE = 'application/vnd.openxmlformats-officedocument'

/** The kinds that a field of files may be limited to. */
export const fileKinds: readonly FileKind[] = [
  { key: 'image', types: ['image/*'] },
  { key: 'pdf', types: ['application/pdf'] },
  { key: 'word', types: [`${OFFICE}.wordprocessingml.document`, 'application/msword', 'application/x-cfb'] },
  { key: 'excel', types: [`${OFFICE}.spreadsheetml.sheet`, 'application/vnd.ms-excel', 'application/x-cfb'] },
  {
    key: 'slides',
    types: [`${OFFICE}.presentationml.presentation`, 'application/vnd.ms-powerpoint', 'application/x-cfb'],
  },
  { key: 'text', types: ['text/plain', 'text/csv'] },
  {
    key: 'archive',
    types: [
      'application/zip',
      'application/x-zip-compressed',
      'application/vnd.rar',
      'application/x-rar-compressed',
      'application/x-7z-compressed',
    ],
  },
  { key: 'audio', types: ['audio/*'] },
  { key: 'video', types: ['video/*'] },
]

/** The kinds all of whose media types are accepted. */
export function acceptedKinds(accept: readonly string[] | undefined): FileKind['key'][] {
  const isAll = ({ types }: FileKind) => types.every((type) => accept?.includes(type))
  return fileKinds.filter(isAll).map(({ key }) => key)
}

/** The media types of the chosen kinds. Others that were accepted before and belong to no kind stay. */
export function acceptKinds(
  accept: readonly string[] | undefined,
  kinds: readonly FileKind['key'][],
): JsonSchema['x-accept'] {
  const known = new Set(fileKinds.flatMap(({ types }) => types))
  const chosen = fileKinds.filter(({ key }) => kinds.includes(key)).flatMap(({ types }) => types)
  const next = new Set([...(accept ?? []).filter((type) => !known.has(type)), ...chosen])
  return next.size > 0 ? [...next] : undefined
}
