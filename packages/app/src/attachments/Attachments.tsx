import type { Form, JsonObject } from '@paperwright/runtime'
import { placedFiles, wordSize } from '@paperwright/runtime/kit'
import { lazy, Suspense, useMemo, useState } from 'react'
import { fileUrl } from '../api/files.ts'
import { useSession } from '../session/Session.tsx'
import { useOwnWords } from '../session/use-words.ts'
import { wordField } from '../shell/word-value.ts'
import { ATTACHMENT_WORDS } from './attachment-words.ts'
import { kindOfFile } from './kind-of-file.ts'
import './attachments.css'

const AttachmentViewer = lazy(() =>
  import('./AttachmentViewer.tsx').then((part) => ({ default: part.AttachmentViewer })),
)

/** The files of a record, as far as one may know its fields; each opens in the viewer. */
export function Attachments({ form, record }: { form: Form; record: JsonObject }) {
  const words = useOwnWords(ATTACHMENT_WORDS)
  const { locale } = useSession()
  const files = useMemo(() => placedFiles(form, record), [form, record])
  const [looked, setLooked] = useState<number>()
  if (files.length === 0) return null
  return (
    <>
      <h2>{words.title(files.length)}</h2>
      <ul className="attachments">
        {files.map(({ file, place }, at) => (
          <li key={`${place} ${file.id}`}>
            <button type="button" aria-label={words.look(file.name)} onClick={() => setLooked(at)}>
              {kindOfFile(file) === 'picture' ? (
                <img src={fileUrl(file, 'small')} alt="" loading="lazy" />
              ) : (
                <span className="attachments-kind">{extensionOf(file.name)}</span>
              )}
              <span className="attachments-name">
                {file.name}
                <small>
                  {wordField(form, place, locale)} · {wordSize(file.size)}
                </small>
              </span>
            </button>
          </li>
        ))}
      </ul>
      {looked !== undefined && (
        <Suspense>
          <AttachmentViewer
            files={files.map(({ file }) => file)}
            at={looked}
            onGo={setLooked}
            onClose={() => setLooked(undefined)}
          />
        </Suspense>
      )}
    </>
  )
}

function extensionOf(name: string): string {
  return (/\.(\w{1,4})$/.exec(name)?.[1] ?? '…').toUpperCase()
}
