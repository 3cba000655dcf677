import { useState } from 'react'
import type { StoredFile } from '../../files/stored-file.ts'
import { wordSize } from '../../files/word-size.ts'
import type { ScreenServices } from '../services.ts'
import type { FileWords } from './file-words.ts'
import { icons } from './icons.tsx'

interface KeptFileProps {
  file: StoredFile
  url: ScreenServices['fileUrl']
  isPicture: boolean
  words: FileWords
  /** Undefined where it stays. */
  onRemove: (() => void) | undefined
}

/** A file that the record keeps: opened in a tab of its own where it can be read, by its thumbnail or its name. */
export function KeptFile({ file, url, isPicture, words, onRemove }: KeptFileProps) {
  const { name, size } = file
  const matter = isPicture ? (
    <Thumbnail file={file} url={url} />
  ) : (
    <span className="pw-file__name">{name}</span>
  )
  return (
    <span role="listitem" className="pw-file">
      {url ? (
        <a href={url(file, 'whole')} target="_blank" rel="noopener" title={words.open(name)}>
          {matter}
        </a>
      ) : (
        <span className="pw-file__still">{matter}</span>
      )}
      {!isPicture && <span className="pw-file__size">{wordSize(size)}</span>}
      {onRemove && (
        <button type="button" className="pw-file__button" aria-label={words.remove(name)} onClick={onRemove}>
          {icons.remove}
        </button>
      )}
    </span>
  )
}

function Thumbnail({ file, url }: Pick<KeptFileProps, 'file' | 'url'>) {
  const [isMissing, setMissing] = useState(false)
  return url && !isMissing ? (
    <img
      className="pw-file__picture"
      src={url(file, 'small')}
      alt={file.name}
      loading="lazy"
      onError={() => setMissing(true)}
    />
  ) : (
    <span className="pw-file__picture">{file.name}</span>
  )
}
