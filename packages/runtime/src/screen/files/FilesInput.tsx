import { useRef, useState, type ClipboardEvent, type DragEvent } from 'react'
import type { StoredFile } from '../../files/stored-file.ts'
import type { FieldInputProps } from '../input/field-input.ts'
import { useScreenScope } from '../screen-scope.ts'
import { AddFiles } from './AddFiles.tsx'
import { fileWords } from './file-words.ts'
import { KeptFile } from './KeptFile.tsx'
import { SentFile } from './SentFile.tsx'
import { useCatchDrops } from './use-catch-drops.ts'
import { useUploads } from './use-uploads.ts'

/**
 * Files that belong to the record: dropped, pasted, picked or, on a phone, photographed. Kept ones are opened by their
 * names or thumbnails, those on their way say how far they are, and what was not taken says why.
 */
export default function FilesInput({ isPictures, ...props }: FieldInputProps & { isPictures: boolean }) {
  const { id, place, field, readOnly, naming, pick } = props
  const { locale, services } = useScreenScope()
  const words = fileWords[locale]
  const { kept, uploads, room, add, retry, drop } = useUploads(props, { isPictures })
  const [isOver, setOver] = useState(false)
  const [removed, setRemoved] = useState<{ file: StoredFile; index: number }>()
  const group = useRef<HTMLSpanElement>(null)
  useCatchDrops(add !== undefined)

  const put = (files: readonly StoredFile[]) =>
    pick(files.length > 0 ? files.map((file) => ({ ...file })) : undefined)
  const remove = (file: StoredFile) => {
    setRemoved({ file, index: kept.indexOf(file) })
    put(kept.filter((one) => one !== file))
    // The button that was pressed is gone.
    group.current?.focus()
  }
  const addAll = (files: readonly File[]) => {
    if (files.length === 0) return
    setRemoved(undefined)
    add?.(files)
  }
  const onDrop = (event: DragEvent) => {
    setOver(false)
    if (!add || event.dataTransfer.files.length === 0) return
    event.preventDefault()
    addAll([...event.dataTransfer.files])
  }
  const onPaste = (event: ClipboardEvent) => {
    if (!add || event.clipboardData.files.length === 0) return
    event.preventDefault()
    addAll([...event.clipboardData.files])
  }
  const sending = uploads.find(({ failure }) => !failure)
  const hintId = `${id}-hint`
  const showsHint = add !== undefined && room > 0 && kept.length === 0 && uploads.length === 0
  const described = [showsHint && hintId, props.describedBy].filter(Boolean).join(' ')
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the buttons inside do the same by key
    <span
      ref={group}
      id={id}
      role="group"
      tabIndex={-1}
      className="pw-files"
      data-pictures={isPictures ? '' : undefined}
      data-over={isOver ? '' : undefined}
      aria-describedby={described || undefined}
      onDragOver={(event) => {
        if (!add || !event.dataTransfer.types.includes('Files')) return
        event.preventDefault()
        event.dataTransfer.dropEffect = 'copy'
        setOver(true)
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false)
      }}
      onDrop={onDrop}
      onPaste={onPaste}
      {...naming}
    >
      {kept.length > 0 && (
        <span role="list" className="pw-files__kept">
          {kept.map((file) => (
            <KeptFile
              key={file.id}
              file={file}
              url={services.fileUrl}
              isPicture={isPictures && place !== 'words'}
              words={words}
              onRemove={readOnly ? undefined : () => remove(file)}
            />
          ))}
        </span>
      )}
      {uploads.map((upload) => (
        <SentFile
          key={upload.key}
          upload={upload}
          words={words}
          onRetry={() => retry(upload.key)}
          onDrop={() => {
            drop(upload.key)
            group.current?.focus()
          }}
        />
      ))}
      {!readOnly &&
        (add ? (
          room > 0 && (
            <AddFiles
              schema={field.schema}
              place={place}
              isPictures={isPictures}
              room={room}
              words={words}
              hintId={showsHint ? hintId : undefined}
              onAdd={addAll}
            />
          )
        ) : (
          <span className="pw-files__hint">{words.unavailable}</span>
        ))}
      {removed && !kept.some(({ id }) => id === removed.file.id) && (
        <span className="pw-filled">
          {words.removed(removed.file.name)}{' '}
          <button
            type="button"
            onClick={() => {
              put(kept.toSpliced(removed.index, 0, removed.file))
              setRemoved(undefined)
              group.current?.focus()
            }}
          >
            {words.undo}
          </button>
        </span>
      )}
      {!readOnly && (
        <span role="status" className="pw-heard">
          {sending ? words.sending(sending.name) : removed ? words.removed(removed.file.name) : ''}
        </span>
      )}
    </span>
  )
}
