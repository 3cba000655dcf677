import { useId, useState, type FormEvent } from 'react'
import { ApiError } from '../../api/api-error.ts'
import { saveOffice, type Office } from '../../api/office.ts'
import type { Filed } from '../../categories/with-named.ts'
import { Button } from '../../controls/Button.tsx'
import { useSession } from '../../session/Session.tsx'
import { useOwnWords } from '../../session/use-words.ts'
import { usePress } from '../../shell/use-press.ts'
import { wordMomentInFull } from '../../shell/word-moment.ts'
import { categoriesOf, listRows, nameTwice } from './arrange-categories.ts'
import { CategoryRows, type CategoryRow } from './CategoryRows.tsx'
import { DayFields } from './DayFields.tsx'
import { OFFICE_WORDS, type OfficeWords } from './office-words.ts'
import { SigningFields } from './SigningFields.tsx'
import { TimeZoneSelect } from './TimeZoneSelect.tsx'

interface OfficeFormProps {
  office: Office
  /** The forms and reports that there are. */
  documents: readonly Filed[]
  onSaved(): Promise<void>
}

/** The names, the zone and the categories; what moving to another zone changes is said before it is saved. */
export function OfficeForm({ office, documents, onSaved }: OfficeFormProps) {
  const words = useOwnWords(OFFICE_WORDS)
  const { locale } = useSession()
  const id = useId()
  const [name, setName] = useState(office.name)
  const [timeZone, setTimeZone] = useState(office.timeZone)
  const [rows, setRows] = useState<readonly CategoryRow[]>(() => listRows(office.categories, documents))
  const [signing, setSigning] = useState(office.signing)
  const [days, setDays] = useState(office.days)
  const [now] = useState(() => Date.now())
  const categories = categoriesOf(rows)
  const twice = nameTwice(categories)
  const save = usePress({
    mutationFn: async () => {
      const { zh, en, short } = name
      const names = { zh, ...(en && { en }), ...(short && { short }) }
      await saveOffice({ name: names, timeZone, categories, signing, days, base: office.version })
      await onSaved()
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (twice === undefined) save.mutate()
  }
  const names = { zh: words.name, en: words.nameEn, short: words.short }
  return (
    <form className="panel office-form" onSubmit={submit}>
      {(Object.keys(names) as (keyof typeof names)[]).map((key) => (
        <div key={key}>
          <label htmlFor={`${id}-${key}`}>{names[key]}</label>
          <input
            id={`${id}-${key}`}
            lang={key === 'en' ? 'en' : 'zh-CN'}
            maxLength={100}
            value={name[key] ?? ''}
            onChange={({ target }) => setName({ ...name, [key]: target.value })}
          />
        </div>
      ))}
      <div>
        <label htmlFor={`${id}-zone`}>{words.timeZone}</label>
        <TimeZoneSelect
          id={`${id}-zone`}
          aria-describedby={`${id}-now`}
          value={timeZone}
          onChange={setTimeZone}
        />
        <p id={`${id}-now`} className="office-now">
          {words.now(wordMomentInFull(now, { locale, zone: timeZone }))}
        </p>
      </div>
      {timeZone !== office.timeZone && (
        <div className="callout office-moves" role="status">
          <p>{words.moves}</p>
          <ul>
            {words.changes.map((change) => (
              <li key={change}>{change}</li>
            ))}
          </ul>
        </div>
      )}
      <SigningFields value={signing} onChange={setSigning} />
      <DayFields value={days} onChange={setDays} />
      <CategoryRows rows={rows} onChange={setRows} />
      <div className="office-save">
        <Button look="primary" type="submit" loading={save.isPending} disabled={twice !== undefined}>
          {office.isAssumed ? words.confirm : words.save}
        </Button>
        <p role="alert">
          {twice === undefined
            ? save.error
              ? wordFailure(save.error, words)
              : save.isSuccess && words.saved
            : words.twice(twice)}
        </p>
      </div>
    </form>
  )
}

function wordFailure(error: unknown, words: OfficeWords): string {
  if (!(error instanceof ApiError)) return words.failed
  if (error.code === 'time-zone') return words.unknownZone
  return error.status === 409 ? words.conflict : error.message || words.failed
}
