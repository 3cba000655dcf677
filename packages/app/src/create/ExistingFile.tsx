import type { Json } from '@paperwright/runtime'
import type { DocumentVersion } from '@paperwright/server'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { saveDraft } from '../api/document-drafts.ts'
import { Button } from '../controls/Button.tsx'
import type { DocumentKind, Titled } from '../library/document-kind.ts'
import { useOwnWords } from '../session/use-words.ts'
import { usePress } from '../shell/use-press.ts'
import { EXISTING_WORDS } from './existing-words.ts'
import { newDocumentId } from './new-document-id.ts'
import './existing.css'

interface ExistingFileProps<
  Document extends Titled,
  Listed extends Titled,
  Opened extends DocumentVersion<Document>,
> {
  kind: DocumentKind<Document, Listed, Opened>
  document: Document
  /** The document that is here under its id; left out where only its code or number series is another's. */
  id?: string
}

/** A file of a document that is here already becomes a change of that one, as a draft, or a new one of its own. */
export function ExistingFile<
  Document extends Titled,
  Listed extends Titled,
  Opened extends DocumentVersion<Document>,
>({ kind, document, id }: ExistingFileProps<Document, Listed, Opened>) {
  const words = useOwnWords(EXISTING_WORDS)
  const navigate = useNavigate()
  const [inWork, setInWork] = useState(false)
  const keep = async (as: string, kept: Document, base: number | null) => {
    const { saved } = await saveDraft(kind.api.drafts, as, {
      document: kept as unknown as Json,
      base,
      revision: 0,
    })
    if (saved) await navigate(kind.ways.design(as))
    else setInWork(true)
  }
  const draft = usePress({
    async mutationFn(existing: string) {
      const work = await kind.api.findWork(existing)
      if (work?.draft) setInWork(true)
      else await keep(existing, document, work?.published?.version ?? null)
    },
  })
  const another = usePress({
    async mutationFn() {
      const own = newDocumentId(kind.what)
      await keep(own, kind.copy(document, own, words.copyOf(document.title)), null)
    },
  })
  return (
    <div className="create-existing" role="status">
      <p>{id === undefined ? words.namesTaken : words.here(document.title)}</p>
      {inWork && id !== undefined && (
        <p className="fault">
          {words.inWork} <Link {...kind.ways.design(id)}>{words.toWork}</Link>
        </p>
      )}
      {(draft.error ?? another.error) && (
        <p className="fault" role="alert">
          {words.failed}
        </p>
      )}
      <div className="line">
        {id !== undefined && (
          <Button look="primary" loading={draft.isPending} onClick={() => draft.mutate(id)}>
            {words.asDraft}
          </Button>
        )}
        <Button loading={another.isPending} onClick={() => another.mutate()}>
          {words.asCopy}
        </Button>
      </div>
    </div>
  )
}
