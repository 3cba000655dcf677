import { useCallback, useSyncExternalStore } from 'react'
import { fileRules, refusalOf } from '../../files/file-rules.ts'
import { readFiles, type StoredFile } from '../../files/stored-file.ts'
import type { FieldInputProps } from '../input/field-input.ts'
import { useScreenScope } from '../screen-scope.ts'
import { UploadRefused, type ScreenServices } from '../services.ts'
import { fileWords } from './file-words.ts'
import { preparePicture, withTrueType } from './prepare-picture.ts'
import { refuseFile } from './refuse-file.ts'
import { createUploads, type Upload, type UploadDraft } from './uploads.ts'

export interface FieldFiles {
  kept: readonly StoredFile[]
  uploads: readonly Upload[]
  retry(key: number): void
  /** Takes an upload away, whether it is still on its way or has failed. */
  drop(key: number): void
  /** How many more the field takes. */
  room: number
  /** Sends files and keeps them, those that the field takes; undefined where files cannot be kept here. */
  add: ((files: readonly File[]) => void) | undefined
}

/** The files of a field, and those on their way to it. */
export function useUploads(
  { pointer, bound, field, value, readOnly }: FieldInputProps,
  { isPictures }: { isPictures: boolean },
): FieldFiles {
  const scope = useScreenScope()
  const { services, locale } = scope
  const uploads = (scope.uploads.open ??= createUploads(scope))
  const watch = useCallback((listener: () => void) => uploads.watch(bound, listener), [uploads, bound])
  const sending = useSyncExternalStore(watch, () => uploads.at(bound))
  const words = fileWords[locale]
  const rules = fileRules(field.schema)
  const kept = readFiles(value) ?? []
  const isFull = kept.length + sending.filter(({ failure }) => !failure?.isFinal).length
  const room = Math.max(0, rules.maxFiles - isFull)
  const { upload } = services

  const requireTaken = (file: File) => {
    const refusal = refuseFile(file, rules, words)
    if (refusal !== undefined) throw new UploadRefused(refusal)
  }
  const draftOf = (chosen: File, keep: NonNullable<ScreenServices['upload']>): UploadDraft => {
    let file = chosen
    return {
      name: file.name,
      ...(isPictures && file.type.startsWith('image/') && { preview: URL.createObjectURL(file) }),
      async look() {
        file = await withTrueType(chosen)
        // Some pictures that the field does not take can be drawn anew as one that it does.
        if (isPictures && refusalOf(file, rules)) file = await preparePicture(file, rules)
        requireTaken(file)
      },
      async send({ signal, onProgress }) {
        const ready = isPictures ? await preparePicture(file, rules) : file
        requireTaken(ready)
        try {
          return await keep(ready, { field: pointer, signal, onProgress })
        } catch (error) {
          if (error instanceof UploadRefused) throw error
          // The browser's own errors (no network, given up) are no words for a person.
          const isOwn = error instanceof TypeError || error instanceof DOMException
          const said = error instanceof Error && !isOwn ? error.message : ''
          throw new Error(said || words.failed, { cause: error })
        }
      },
    }
  }
  return {
    kept,
    uploads: sending,
    retry: uploads.retry,
    drop: uploads.drop,
    room,
    add:
      upload && !readOnly
        ? (files) => {
            uploads.tidy(bound)
            uploads.start(
              bound,
              files.map((file) => draftOf(file, upload)),
              { most: rules.maxFiles, wordLeft: (left) => words.tooMany(rules.maxFiles, left) },
            )
          }
        : undefined,
  }
}
