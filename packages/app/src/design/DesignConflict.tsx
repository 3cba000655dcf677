import type { DocumentDraft } from '@paperwright/server'
import { Button } from '../controls/Button.tsx'
import { useState } from 'react'
import { useOwnWords } from '../session/use-words.ts'
import { DESIGN_WORDS } from './design-words.ts'
import { ConflictDialog } from './ConflictDialog.tsx'
import type { DraftKeeper } from './use-document-draft.ts'

/** Two work on one draft: asked until it is decided. Closed undecided, it is told above the board, and nothing is saved. */
export function DesignConflict({
  keeper,
  onMerge,
}: {
  keeper: Pick<DraftKeeper<object>, 'conflict' | 'resolve'>
  onMerge(other: DocumentDraft): void
}) {
  const { conflict, resolve } = keeper
  const design = useOwnWords(DESIGN_WORDS)
  const [closed, setClosed] = useState<typeof conflict>()
  if (conflict === undefined) return null
  if (closed !== conflict)
    return (
      <ConflictDialog
        other={conflict}
        onChoose={resolve}
        onMerge={(other) => {
          setClosed(conflict)
          onMerge(other)
        }}
        onClose={() => setClosed(conflict)}
      />
    )
  return (
    <div className="design-note" data-tone="bad" role="alert">
      <p>{design.undecided}</p>
      <Button look="primary" onClick={() => setClosed(undefined)}>
        {design.decide}
      </Button>
    </div>
  )
}
