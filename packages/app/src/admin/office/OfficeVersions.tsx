import { useQuery } from '@tanstack/react-query'
import { officeVersionsQuery } from '../../api/office.ts'
import { useClock } from '../../session/use-clock.ts'
import { useOwnWords } from '../../session/use-words.ts'
import { wordMomentInFull } from '../../shell/word-moment.ts'
import { OFFICE_WORDS } from './office-words.ts'

/** When the office was saved, and from which zone it moved to which. */
export function OfficeVersions({ version: newest }: { version: number }) {
  const words = useOwnWords(OFFICE_WORDS)
  const clock = useClock()
  const { data: versions = [] } = useQuery(officeVersionsQuery(newest))
  return (
    <section aria-label={words.versions}>
      <h2>{words.versions}</h2>
      <ol className="office-versions">
        {versions.map(({ version, publishedAt, note }) => (
          <li key={version}>
            <span>{words.version(version)}</span>
            <time dateTime={publishedAt}>{wordMomentInFull(publishedAt, clock)}</time>
            <span>{note}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}
