import type { VersionInfo } from '@paperwright/server'
import { Button } from '../controls/Button.tsx'
import { useClock } from '../session/use-clock.ts'
import { useOwnWords } from '../session/use-words.ts'
import { VERSIONS_WORDS } from './versions-words.ts'
import { wordMoment } from '../shell/word-moment.ts'

interface VersionListProps {
  /** The newest first. */
  versions: readonly VersionInfo[]
  /** The one that is compared with that before it. */
  compared: number | undefined
  onCompare(search: { from: number; to: number }): void
  onRestore(version: number): void
}

/** What was published, when and why; each may be compared with the one before, an old one taken up again. */
export function VersionList({ versions, compared, onCompare, onRestore }: VersionListProps) {
  const words = useOwnWords(VERSIONS_WORDS)
  const clock = useClock()
  return (
    <ol className="versions-list">
      {versions.map(({ version, publishedAt, note, by, isShipped }, index) => {
        const older = versions[index + 1]
        return (
          <li key={version} aria-current={compared === version || undefined}>
            <div>
              <strong>{words.version(version)}</strong>
              {index === 0 && (
                <span className="tag" data-tone="accent">
                  {words.newest}
                </span>
              )}
              {isShipped && (
                <span className="tag" data-tone="accent">
                  {words.shipped}
                </span>
              )}
              <span className="versions-by">{by ?? words.byProduct}</span>
              <time dateTime={publishedAt}>{wordMoment(publishedAt, clock)}</time>
              <p>{note ?? words.noNote}</p>
            </div>
            <div className="line versions-actions">
              {older && (
                <Button onClick={() => onCompare({ from: older.version, to: version })}>
                  {words.compare}
                </Button>
              )}
              {index > 0 && <Button onClick={() => onRestore(version)}>{words.restore}</Button>}
            </div>
          </li>
        )
      })}
    </ol>
  )
}
