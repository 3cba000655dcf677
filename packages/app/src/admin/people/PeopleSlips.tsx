import { Button } from '../../controls/Button.tsx'
import { DownloadIcon, PrintIcon } from '../../controls/icons.tsx'
import type { NewEntry } from '../../api/people.ts'
import { csvFile } from '../../import-records/csv-file.ts'
import { saveFile } from '../../records/save-file.ts'
import { useOwnWords } from '../../session/use-words.ts'
import { LinkButton } from '../../shell/LinkButton.tsx'
import { IMPORT_PEOPLE_WORDS } from './import-people-words.ts'

/** A person with the first password, which nobody is told again. */
export type Slip = NewEntry & { password: string }

/** First passwords to be handed over, on slips or as a file; `wanted`: how many there were to be. */
export function PeopleSlips({ slips, wanted }: { slips: readonly Slip[]; wanted: number }) {
  const words = useOwnWords(IMPORT_PEOPLE_WORDS)
  const { heads } = words
  const file = () =>
    csvFile([
      [heads.name, heads.login, words.password],
      ...slips.map(({ name, username, email, password }) => [name, username ?? email ?? '', password]),
    ])
  return (
    <section className="people-slips">
      <header role="status">
        <h2>{words.added(slips.length)}</h2>
        {slips.length < wanted && <p className="fault">{words.stopped(slips.length, wanted)}</p>}
        <p>{words.slipsLead}</p>
        <div className="line">
          <Button look="primary" icon={<PrintIcon />} onClick={() => window.print()}>
            {words.print}
          </Button>
          <Button icon={<DownloadIcon />} onClick={() => saveFile(words.saveName, file())}>
            {words.save}
          </Button>
          <LinkButton to="/admin/people">{words.done}</LinkButton>
        </div>
      </header>
      <ul>
        {slips.map(({ name, username, email, password }) => (
          <li key={username ?? email}>
            <strong>{name}</strong>
            <dl>
              <dt>{words.address}</dt>
              <dd>{location.origin}</dd>
              <dt>{heads.login}</dt>
              <dd>{username ?? email}</dd>
              <dt>{words.password}</dt>
              <dd>
                <code>{password}</code>
              </dd>
            </dl>
          </li>
        ))}
      </ul>
    </section>
  )
}
