import type { Json } from '@paperwright/runtime'
import { spanOf } from '@paperwright/runtime/kit'
import type { Join } from '@paperwright/runtime/report'
import { Panel } from '../../inspector/Panel.tsx'
import { Entries } from '../../settings/Entries.tsx'
import { SelectInput } from '../../settings/SelectInput.tsx'
import type { SettingFacts } from '../../settings/schema-settings.ts'
import { SettingsList } from '../../settings/SettingsList.tsx'
import { changeAt, inQuery, type Settings } from '../edits/change-at.ts'
import { removeSource } from '../edits/remove-source.ts'
import { setEach } from '../edits/set-each.ts'
import { listRows } from '../fields/list-rows.ts'
import type { OwnSourceField } from '../fields/source-field.ts'
import { suggestPairs } from '../fields/suggest-pairs.ts'
import { useReport } from '../state/use-report.ts'
import { PartSettings } from './PartSettings.tsx'

/** A source: by which fields a joined one belongs to the others, and the way to be without it. */
export function JoinSettings({ part, as }: { part: number; as: string }) {
  const { shape, query, sources, words, locale, form, report, run } = useReport()
  const { joins = [] } = shape?.from[part] ?? {}
  const at = joins.findIndex((one) => one.as === as)
  const join = joins[at]
  const place = inQuery(query, 'from', part, 'joins', at)
  const source = sources.find((one) => one.part === part && one.source.as === as)
  const before = sources
    .filter((one) => one.part === part && one.source.as !== as)
    .flatMap(({ fields }) => fields)
  const own = source?.fields ?? []
  const known = source && form(source.source.form)
  const days = Object.entries(report.parameters?.properties ?? {}).flatMap(([value, schema]) =>
    spanOf(schema) === undefined ? [] : [{ value, title: schema.title ?? value }],
  )
  const rows = known ? listRows(known) : []
  const next = nextPair(join?.on ?? [], { before, own, form: source?.source.form ?? '' })
  const setOn = (on: Join['on']) => run((now) => changeAt(now, place, { on }))
  const choices = (fields: readonly OwnSourceField[]) =>
    fields.map(({ reference, title }) => ({ value: reference, title }))
  const pair = {
    0: { title: words.sources.before, schema: {}, required: true, choices: choices(before) },
    1: { title: words.sources.own, schema: {}, required: true, choices: choices(own) },
  }
  return (
    <Panel title={source?.title ?? as}>
      {rows.length > 0 && (
        <SelectInput
          label={words.sources.rows}
          value={source?.source.each}
          choices={[
            { value: undefined, title: words.sources.record },
            ...rows.map((one) => ({ value: one.each, title: words.sources.entry(one.title) })),
          ]}
          onSet={(each) => run((now) => setEach(now, { query, part, as, each: each as string | undefined }))}
        />
      )}
      {join && (
        <>
          <Entries
            entries={join.on}
            legend={() => words.sources.pairs}
            remove={words.remove}
            onRemove={join.on.length > 1 ? (index) => setOn(join.on.toSpliced(index, 1)) : undefined}
            add={words.sources.addPair}
            onAdd={next && (() => setOn([...join.on, [next.before, next.own]]))}
          >
            {(one, index) => (
              <SettingsList
                settings={pair}
                values={one}
                locale={locale}
                onSet={(key, value) => run((now) => changeAt(now, `${place}/on/${index}`, { [key]: value }))}
              />
            )}
          </Entries>
          <PartSettings
            of="join"
            at={place}
            values={join}
            facts={{
              as: false,
              form: false,
              each: false,
              required: { hint: words.sources.required },
              ...asOfFacts(own, days, join),
            }}
            change={(key, value) => (key === '/asOf/date' ? setAsOf(value, join, days) : { [key]: value })}
          />
        </>
      )}
      <button
        type="button"
        className="pwr-link pwb-danger"
        onClick={() =>
          run(
            (now) => removeSource(now, { query, part, as }),
            () => ({ selection: { kind: 'table' } }),
          )
        }
      >
        {words.sources.remove}
      </button>
    </Panel>
  )
}

interface Day {
  value: string
  title: string
}

/** A record is looked up as it stood by a day that the reader gives; without such a parameter nothing is asked. */
function asOfFacts(own: readonly OwnSourceField[], days: readonly Day[], { asOf }: Join): SettingFacts {
  const dates = own.filter(({ kind }) => kind === 'moment')
  if (days.length === 0 || dates.length === 0) return { '/asOf/date': false, '/asOf/parameter': false }
  const choices = dates.map(({ reference, title }) => ({ value: reference, title }))
  return {
    '/asOf/date': { required: false, choices: [{ value: undefined, title: '—' }, ...choices] },
    '/asOf/parameter': asOf ? { choices: days } : false,
  }
}

function setAsOf(date: Json | undefined, { asOf }: Join, days: readonly Day[]): Settings {
  if (typeof date !== 'string') return { asOf: undefined }
  return { asOf: { date, parameter: asOf?.parameter ?? days[0]!.value } }
}

/** The likeliest pair that is not there yet; else the first two fields of a kind. */
function nextPair(
  on: Join['on'],
  { before, own, form }: { before: readonly OwnSourceField[]; own: readonly OwnSourceField[]; form: string },
): { before: string; own: string } | undefined {
  const isNew = (one: { before: string; own: string }) =>
    !on.some(([first, second]) => first === one.before && second === one.own)
  const likely = suggestPairs(before, own, form).find(isNew)
  if (likely) return likely
  return before
    .flatMap((first) => {
      const second = own.find(({ kind }) => kind === first.kind && kind !== 'other')
      return second ? [{ before: first.reference, own: second.reference }] : []
    })
    .find(isNew)
}
