import type { FileWords } from './file-words.ts'
import { icons } from './icons.tsx'
import type { Upload } from './uploads.ts'

interface SentFileProps {
  upload: Upload
  words: FileWords
  onRetry(): void
  onDrop(): void
}

/** A file on its way, or the word why it was not taken. */
export function SentFile({ upload, words, onRetry, onDrop }: SentFileProps) {
  const { name, preview, share, failure } = upload
  return (
    <span className="pw-sent" data-failed={failure ? '' : undefined} role={failure && 'alert'}>
      {preview !== undefined && <img className="pw-sent__preview" src={preview} alt="" />}
      <span className="pw-sent__words">
        {name !== '' && <span className="pw-file__name">{name}</span>}
        {failure ? (
          <span className="pw-sent__failure">{failure.words}</span>
        ) : (
          <progress value={share} max={1} aria-label={words.sending(name)} />
        )}
      </span>
      {failure && !failure.isFinal && (
        <button type="button" className="pw-sent__retry" onClick={onRetry}>
          {words.retry}
        </button>
      )}
      <button
        type="button"
        className="pw-file__button"
        aria-label={failure ? words.dismiss : words.cancel(name)}
        onClick={onDrop}
      >
        {icons.remove}
      </button>
    </span>
  )
}
