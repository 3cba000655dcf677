import type { NewDocument } from '@paperwright/server'
import type { ReactNode } from 'react'

interface NewDraftsProps {
  title: string
  drafts: readonly NewDocument[]
  /** The way to a draft. */
  children(draft: NewDocument): ReactNode
}

/** What was begun and never published; without any, nothing. */
export function NewDrafts({ title, drafts, children }: NewDraftsProps) {
  if (drafts.length === 0) return null
  return (
    <section>
      <h2>{title}</h2>
      <ul className="create-drafts">
        {drafts.map((draft) => (
          <li key={draft.id}>{children(draft)}</li>
        ))}
      </ul>
    </section>
  )
}
