import { useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { createPeople, peopleQuery } from '../../api/people.ts'
import { Button } from '../../controls/Button.tsx'
import { Checkbox } from '../../controls/Checkbox.tsx'
import type { FileTable } from '../../read-file/file-table.ts'
import { useSession } from '../../session/Session.tsx'
import { useOwnWords } from '../../session/use-words.ts'
import { usePress } from '../../shell/use-press.ts'
import { placesQuery } from '../access/access-queries.ts'
import { IMPORT_PEOPLE_WORDS } from './import-people-words.ts'
import { makePassword } from './make-password.ts'
import type { Slip } from './PeopleSlips.tsx'
import { readPeople, type PersonRow, type RowFault } from './people-table.ts'
import { peopleWords } from './people-words.ts'

/** People of one request: each password costs the server a tenth of a second. */
const AT_ONCE = 25
const MOST_CHECKED = 200

interface PeopleRowsProps {
  table: FileTable
  file: string
  onOther(): void
  /** With whom it made, and how many it was to make. */
  onAdded(slips: Slip[], wanted: number): void
}

/** The people of a table, each with what is wrong; then all of them are taken in, or those with nothing wrong. */
export function PeopleRows({ table, file, onOther, onAdded }: PeopleRowsProps) {
  const words = useOwnWords(IMPORT_PEOPLE_WORDS)
  const { locale } = useSession()
  const places = useSuspenseQuery(placesQuery).data
  const queries = useQueryClient()
  const [meant, setMeant] = useState<ReadonlyMap<string, string>>(new Map())
  const [skips, setSkips] = useState(false)
  const [done, setDone] = useState(0)
  const rows = useMemo(() => readPeople(table, { ...places, locale, meant }), [table, places, locale, meant])
  const sound = rows.filter(({ faults }) => faults.length === 0)
  const told = useQuery({
    queryKey: ['people', 'check', sound.map(({ entry }) => entry)],
    queryFn: () => check(sound),
    staleTime: 0,
    gcTime: 0,
  })
  const faultsOf = (row: PersonRow): RowFault[] => [...row.faults, ...(told.data?.get(row.place) ?? [])]
  const faulty = rows.filter((row) => faultsOf(row).length > 0)
  const wanted = rows.filter((row) => !faulty.includes(row))
  const add = usePress({
    mutationFn: async () => {
      const slips: Slip[] = []
      try {
        for (let from = 0; from < wanted.length; from += AT_ONCE) {
          const some = wanted
            .slice(from, from + AT_ONCE)
            .map(({ entry }) => ({ ...entry, password: makePassword() }))
          const { problems } = await createPeople(some, { dryRun: false })
          if (problems.length > 0) break
          slips.push(...some)
          setDone(slips.length)
        }
      } catch (error) {
        // Whoever is in already needs their password.
        if (slips.length === 0) throw error
      }
      await queries.invalidateQueries({ queryKey: peopleQuery.queryKey, exact: true })
      if (slips.length === 0) await told.refetch()
      else onAdded(slips, wanted.length)
    },
  })
  const mayAdd = told.data !== undefined && wanted.length > 0 && (faulty.length === 0 || skips)
  return (
    <>
      <div className="panel line people-import-file">
        <strong>{file}</strong>
        <span role="status">{told.isPending ? words.checking : words.count(rows.length, faulty.length)}</span>
        <Button onClick={onOther}>{words.other}</Button>
      </div>
      {told.error && (
        <p className="fault" role="alert">
          {words.checkFailed} <Button onClick={() => void told.refetch()}>{words.retry}</Button>
        </p>
      )}
      <div className="table people-import-rows" tabIndex={0} role="region" aria-label={words.title}>
        <table>
          <thead>
            <tr>
              {Object.entries(words.heads).map(([key, head]) => (
                <th key={key} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row
                key={row.place}
                row={row}
                faults={faultsOf(row)}
                onMeant={(word, id) => setMeant((was) => new Map(was).set(word, id))}
              />
            ))}
          </tbody>
        </table>
      </div>
      <div className="line people-import-add">
        {faulty.length > 0 && (
          <Checkbox checked={skips} onChange={({ target }) => setSkips(target.checked)}>
            {words.skip(faulty.length)}
          </Checkbox>
        )}
        <Button look="primary" disabled={!mayAdd} loading={add.isPending} onClick={() => add.mutate()}>
          {words.add(wanted.length)}
        </Button>
        {add.isPending && <span role="status">{words.adding(done, wanted.length)}</span>}
        {add.error && (
          <p className="fault" role="alert">
            {words.stopped(0, wanted.length)}
          </p>
        )}
      </div>
    </>
  )
}

function Row({
  row: { place, entry },
  faults,
  onMeant,
}: {
  row: PersonRow
  faults: readonly RowFault[]
  onMeant(word: string, id: string): void
}) {
  const words = useOwnWords(IMPORT_PEOPLE_WORDS)
  const { refusals, failed } = useOwnWords(peopleWords)
  const { locale } = useSession()
  const { posts, departments } = useSuspenseQuery(placesQuery).data
  const named = (of: readonly { id: string; zh: string; en: string }[], ids: readonly (string | null)[]) =>
    ids.flatMap((id) => of.find((one) => one.id === id)?.[locale] ?? []).join(locale === 'zh' ? '、' : ', ')
  return (
    <tr>
      <td className="code">{place}</td>
      <td>{entry.name}</td>
      <td>{entry.username ?? entry.email}</td>
      <td>{named(departments, [entry.department, ...entry.departments])}</td>
      <td>{named(posts, entry.posts)}</td>
      <td>
        {faults.map(({ code, word = '', suggestion }) => (
          <p key={`${code} ${word}`} className="fault">
            {words.faults[code]?.(word) ?? refusals[code] ?? failed}{' '}
            {suggestion && (
              <Button size="small" onClick={() => onMeant(word, suggestion.id)}>
                {words.use(suggestion.name)}
              </Button>
            )}
          </p>
        ))}
      </td>
    </tr>
  )
}

/** What the server finds wrong, by the rows of the file. */
async function check(rows: readonly PersonRow[]): Promise<Map<number, RowFault[]>> {
  const found = new Map<number, RowFault[]>()
  for (let from = 0; from < rows.length; from += MOST_CHECKED) {
    const some = rows.slice(from, from + MOST_CHECKED)
    // Nobody is taken in: the password is not looked at.
    const people = some.map(({ entry }) => ({ ...entry, password: '-' }))
    const { problems } = await createPeople(people, { dryRun: true })
    for (const { row, code } of problems) found.set(some[row]!.place, [{ code }])
  }
  return found
}
