import type { VersionInfo } from '@paperwright/server'
import type { ReactNode } from 'react'
import { ReplaceDraftDialog } from './ReplaceDraftDialog.tsx'
import { SeedSection } from './SeedSection.tsx'
import type { Restoring } from './use-restore.ts'
import { VersionList } from './VersionList.tsx'
import './versions.css'

interface VersionsBodyProps<Document> {
  lead: string
  /** The newest first. */
  versions: readonly VersionInfo[]
  /** The one that is compared with that before it. */
  compared: number | undefined
  onCompare(search: { from: number; to: number }): void
  getDocument(version: number): Promise<Document>
  restoring: Restoring
  /** The document as the product ships it, where it does. */
  seed: { document: Document; hash: string; differs: boolean; isNewer: boolean } | undefined | null
  /** What is published, against what is shipped. */
  seedChanges: readonly string[]
  onDecline(hash: string): Promise<void>
  /** Two versions compared. */
  children: ReactNode
}

/** The published versions of a form or a report: listed, compared, an old one or the shipped one taken up again. */
export function VersionsBody<Document extends object>(props: VersionsBodyProps<Document>) {
  const {
    lead,
    versions,
    compared,
    onCompare,
    getDocument,
    restoring,
    seed,
    seedChanges,
    onDecline,
    children,
  } = props
  return (
    <div className="page versions-body">
      <p>{lead}</p>
      <VersionList
        versions={versions}
        compared={compared}
        onCompare={onCompare}
        onRestore={(version) => void getDocument(version).then(restoring.restore)}
      />
      {children}
      {seed && (
        <SeedSection
          differs={seed.differs}
          isNewer={seed.isNewer}
          sentences={seedChanges}
          onRestore={() => void restoring.restore(seed.document)}
          onDecline={() => void onDecline(seed.hash)}
        />
      )}
      {restoring.isAsking && (
        <ReplaceDraftDialog onReplace={() => void restoring.replace()} onClose={restoring.leave} />
      )}
    </div>
  )
}
