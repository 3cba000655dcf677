import { useSuspenseQuery } from '@tanstack/react-query'
import { Button } from '../../controls/Button.tsx'
import { sessionQuery } from '../../api/session.ts'
import { useOwnWords } from '../../session/use-words.ts'
import { DownloadIcon } from '../../controls/icons.tsx'
import { Note } from '../../shell/Note.tsx'
import { usePageTitle } from '../../shell/use-page-title.ts'
import { BACKUP_WORDS } from './backup-words.ts'
import './backup.css'

/** Where an admin takes a copy of everything home, and reads how it is put back. */
export function BackupPage() {
  const words = useOwnWords(BACKUP_WORDS)
  const { backup } = useSuspenseQuery(sessionQuery).data
  usePageTitle(words.title)
  if (backup === null)
    return (
      <Note title={words.none}>
        <p>{words.noneText}</p>
      </Note>
    )
  const { files, ...others } = words.parts
  const parts = backup === 'all' ? { ...others, files } : others
  return (
    <div className="page backup">
      <h1>{words.title}</h1>
      <p className="page-lead">{words.lead}</p>
      <section className="panel backup-card">
        <h2>{words.holds}</h2>
        <ul>
          {Object.entries(parts).map(([part, text]) => (
            <li key={part}>{text}</li>
          ))}
        </ul>
        {backup === 'database' && <p>{words.without}</p>}
        <p>{words.meanwhile}</p>
        <p className="callout backup-keep">{words.keep}</p>
        <Button look="primary" size="large" href="/api/backup" download icon={<DownloadIcon />}>
          {words.download}
        </Button>
      </section>
      <h2>{words.restore}</h2>
      <p>{words.restoreText}</p>
      <pre tabIndex={0}>
        <code>npx paperwright restore paperwright-2026-03-05.tar.gz --data ./data</code>
      </pre>
    </div>
  )
}
