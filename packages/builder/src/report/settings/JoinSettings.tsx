import type { Join } from '@paperwright/runtime'
import { removeSource } from '../edits/remove-source.ts'
import { setJoin } from '../edits/set-join.ts'
import { useReport } from '../state/use-report.ts'
import type { Change } from '../edits/without-blanks.ts'
import { ChoiceSetting } from '../widgets/ChoiceSetting.tsx'
import { TickSetting } from '../widgets/TickSetting.tsx'
import { Panel } from '../../inspector/Panel.tsx'

/** A source: by which fields a joined one belongs to the others, and the way to be without it. */
export function JoinSettings({ as }: { as: string }) {
  const { shape, query, sources, words, run } = useReport()
  const join = shape?.from.flatMap(({ joins = [] }) => joins).find((one) => one.as === as)
  const source = sources.find((one) => one.source.as === as)
  const set = (change: Change<Pick<Join, 'on' | 'take' | 'required'>>) =>
    run((now) => setJoin(now, { query, join: as, change }))
  const before = sources
    .filter((one) => one.part === source?.part && one.source.as !== as)
    .flatMap(({ fields }) => fields)
  const choices = (fields: readonly { reference: string; title: string }[]) =>
    fields.map(({ reference, title }) => ({ value: reference, title }))
  return (
    <Panel title={source?.title ?? as}>
      {join?.on.map(([first, second], index) => (
        <div key={index}>
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
        </div>
      ))}
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
            (now) => removeSource(now, { query, as }),
            () => ({ selection: { kind: 'table' } }),
          )
        }
      >
        {words.remove}
      </button>
    </Panel>
  )
}
