import type { Join } from '@paperwright/runtime'
import { removeSource } from '../edits/remove-source.ts'
import { changeAt, inQuery } from '../edits/change-at.ts'
import { useReport } from '../state/use-report.ts'
import type { Change } from '../edits/without-blanks.ts'
import { ChoiceSetting } from '../widgets/ChoiceSetting.tsx'
import type { OwnSourceField } from '../fields/source-field.ts'
import { suggestPairs } from '../fields/suggest-pairs.ts'
import { listRows } from '../fields/list-rows.ts'
import { setEach } from '../edits/set-each.ts'
import { TickSetting } from '../widgets/TickSetting.tsx'
import { Panel } from '../../inspector/Panel.tsx'

/** A source: by which fields a joined one belongs to the others, and the way to be without it. */
export function JoinSettings({ part, as }: { part: number; as: string }) {
  const { shape, query, sources, words, form, run } = useReport()
  const { joins = [] } = shape?.from[part] ?? {}
  const at = joins.findIndex((one) => one.as === as)
  const join = joins[at]
  const source = sources.find((one) => one.part === part && one.source.as === as)
  const set = (change: Change<Pick<Join, 'on' | 'take' | 'required'>>) =>
    run((now) => changeAt(now, inQuery(query, 'from', part, 'joins', at), change))
  const before = sources
    .filter((one) => one.part === part && one.source.as !== as)
    .flatMap(({ fields }) => fields)
  const known = source && form(source.source.form)
  const rows = known ? listRows(known) : []
  const next = nextPair(join?.on ?? [], {
    before,
    own: source?.fields ?? [],
    form: source?.source.form ?? '',
  })
  const choices = (fields: readonly { reference: string; title: string }[]) =>
    fields.map(({ reference, title }) => ({ value: reference, title }))
  return (
    <Panel title={source?.title ?? as}>
      {rows.length > 0 && (
        <ChoiceSetting
          label={words.sources.rows}
          value={source?.source.each ?? ''}
          choices={[
            { value: '', title: words.sources.record },
            ...rows.map((one) => ({ value: one.each, title: words.sources.entry(one.title) })),
          ]}
          onSet={(each) => run((now) => setEach(now, { query, part, as, each: each || undefined }))}
        />
      )}
      {join?.on.map(([first, second], index) => (
        <fieldset key={`${join.on.length} ${index}`} className="pwr-conditions">
          <legend>{words.sources.pairs}</legend>
          <ChoiceSetting
            label={words.sources.before}
            value={first}
            choices={choices(before)}
            onSet={(value) => set({ on: join.on.with(index, [value, second]) })}
          />
          <ChoiceSetting
            label={words.sources.own}
            value={second}
            choices={choices(source?.fields ?? [])}
            onSet={(value) => set({ on: join.on.with(index, [first, value]) })}
          />
          {join.on.length > 1 && (
            <button
              type="button"
              className="pwr-link pwb-danger"
              onClick={() => set({ on: join.on.toSpliced(index, 1) })}
            >
              {words.remove}
            </button>
          )}
        </fieldset>
      ))}
      {join && next && (
        <button
          type="button"
          className="pwr-link"
          onClick={() => set({ on: [...join.on, [next.before, next.own]] })}
        >
          ＋ {words.sources.addPair}
        </button>
      )}
      {join && (
        <>
          <ChoiceSetting
            label={words.sources.take}
            value={join.take ?? 'newest'}
            choices={[
              { value: 'newest', title: words.sources.newest },
              { value: 'each', title: words.sources.each },
            ]}
            onSet={(take) => set({ take: take === 'each' ? 'each' : undefined })}
          />
          <TickSetting
            label={words.sources.required}
            value={join.required === true}
            onSet={(required) => set({ required: required || undefined })}
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
