import { useRef, type ChangeEvent } from 'react'
import { fileRules } from '../../files/file-rules.ts'
import { wordSize } from '../../files/word-size.ts'
import type { JsonSchema } from '../../form/json-schema.ts'
import type { InputPlace } from '../input/field-input.ts'
import type { FileWords } from './file-words.ts'
import { icons } from './icons.tsx'
import { wordKinds } from './word-kinds.ts'

interface AddFilesProps {
  schema: JsonSchema
  place: InputPlace
  isPictures: boolean
  room: number
  words: FileWords
  /** Where the hint is shown, its id. */
  hintId: string | undefined
  onAdd(files: readonly File[]): void
}

/** The ways in: the browser's own choice of files, and the camera where a finger points. */
export function AddFiles({ schema, place, isPictures, room, words, hintId, onAdd }: AddFilesProps) {
  const picker = useRef<HTMLInputElement>(null)
  const camera = useRef<HTMLInputElement>(null)
  const { accept, maxBytes, maxFiles } = fileRules(schema)
  const label = isPictures ? words.addPicture : words.addFile
  const isSmall = place === 'list'
  const take = ({ target }: ChangeEvent<HTMLInputElement>) => {
    onAdd([...(target.files ?? [])])
    // The same file may be chosen again after it was taken away.
    target.value = ''
  }
  const hidden = { type: 'file', hidden: true, tabIndex: -1, onChange: take } as const
  return (
    <span className="pw-add-files">
      <button
        type="button"
        className="pw-add-file"
        aria-label={isSmall ? label : undefined}
        title={isSmall ? label : undefined}
        onClick={() => picker.current?.click()}
      >
        {icons.add}
        {!isSmall && <span>{label}</span>}
      </button>
      {isPictures && (
        <button
          type="button"
          className="pw-add-file pw-add-file--camera"
          aria-label={isSmall ? words.takePhoto : undefined}
          onClick={() => camera.current?.click()}
        >
          {icons.camera}
          {!isSmall && <span>{words.takePhoto}</span>}
        </button>
      )}
      {hintId !== undefined && (
        <span id={hintId} className={isSmall || place === 'words' ? 'pw-heard' : 'pw-files__hint'}>
          <span className="pw-files__drop">{words.drop}</span>
          {words.hint({
            kinds: accept && wordKinds(accept, words),
            size: wordSize(maxBytes),
            most: Number.isFinite(maxFiles) ? maxFiles : undefined,
          })}
        </span>
      )}
      <input ref={picker} {...hidden} accept={accept?.join(',')} multiple={room > 1} />
      {isPictures && <input ref={camera} {...hidden} accept="image/*" capture="environment" />}
    </span>
  )
}
