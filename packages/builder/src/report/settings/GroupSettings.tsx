import { fitsBucket, isGroupOfSpans, REPORT_WORDS, type Group } from '@paperwright/runtime'
import type { ItemPlace } from '../edits/place.ts'
import { changeAt, inQuery } from '../edits/change-at.ts'
import { useReport } from '../state/use-report.ts'
import { ChoiceSetting, choicesOf } from '../widgets/ChoiceSetting.tsx'
import { NumberSetting } from '../widgets/NumberSetting.tsx'
import { TextSetting } from '../widgets/TextSetting.tsx'
import { TickSetting } from '../widgets/TickSetting.tsx'
import { TickWordsSetting } from '../widgets/TickWordsSetting.tsx'
import type { Change } from '../edits/without-blanks.ts'
import { Panel } from '../../inspector/Panel.tsx'
import { FieldLink } from './FieldLink.tsx'

/** How a group is bundled, in which order it stands, how much of it is shown. */
export function GroupSettings({ place }: { place: ItemPlace & { area: 'rows' | 'columns' } }) {
  const { shape, fields, words, locale, run } = useReport()
  const groups = shape?.cross?.[place.area] ?? []
  const group = groups[place.at]
  if (!group || !shape?.cross) return null
  const { measures } = shape.cross
  const field = fields.get(group.field)
  const set = (change: Change<Group>) =>
    void run((now) => changeAt(now, inQuery(place.query, 'cross', place.area, place.at), change))
  const firstMeasure = Object.keys(measures)[0]!
  return (
    <Panel title={words.group.title}>
      <TextSetting
        label={words.title}
        value={group.title ?? ''}
        placeholder={field?.title ?? group.field}
        onSet={(title) => set({ title: title.trim() || undefined })}
      />
      {field?.kind === 'moment' && (
        <ChoiceSetting
          label={words.group.bucket}
          value={typeof group.bucket === 'string' ? group.bucket : ''}
          choices={[
            { value: '', title: words.group.each },
            ...choicesOf(words.group.buckets).filter(({ value }) =>
              fitsBucket(value as Group['bucket'], field),
            ),
          ]}
          onSet={(value) => set({ bucket: (value || undefined) as Group['bucket'] })}
        />
      )}
      {field?.kind === 'number' && (
        <TextSetting
          label={words.group.bounds}
          value={Array.isArray(group.bucket) ? group.bucket.join(', ') : ''}
          onSet={(text) => set({ bucket: readBounds(text) })}
        />
      )}
      <SortChoice group={group} onSet={(sort) => set({ sort })} />
      <NumberSetting
        label={words.group.top}
        value={group.top?.count}
        onSet={(count) =>
          set({
            complete: undefined,
            top: count === undefined ? undefined : { by: firstMeasure, others: true, ...group.top, count },
          })
        }
      />
      {group.top && (
        <>
          <ChoiceSetting
            label={words.group.by}
            value={group.top.by}
            choices={Object.entries(measures).map(([value, { title }]) => ({ value, title }))}
            onSet={(by) => set({ top: { ...group.top!, by } })}
          />
          <TickWordsSetting
            label={words.group.others}
            usual={REPORT_WORDS[locale].others}
            value={group.top.others}
            onSet={(others = false) => set({ top: { ...group.top!, others } })}
          />
        </>
      )}
      {place.at < groups.length - 1 && (
        <TickWordsSetting
          label={words.group.subtotal}
          usual={REPORT_WORDS[locale].subtotal}
          value={group.subtotal}
          onSet={(subtotal) => set({ subtotal })}
        />
      )}
      {field && (field.kind === 'option' || isGroupOfSpans(group, field)) && (
        <TickSetting
          label={words.group.complete}
          value={group.complete === true}
          onSet={(complete) => set({ complete: complete || undefined, top: undefined })}
        />
      )}
      <FieldLink field={group.field} />
    </Panel>
  )
}

function SortChoice({ group, onSet }: { group: Group; onSet(sort: Group['sort']): void }) {
  const { shape, words } = useReport()
  const measures = Object.entries(shape?.cross?.measures ?? {})
  return (
    <ChoiceSetting
      label={words.group.sort}
      value={group.sort ? `${group.sort.by} ${group.sort.direction}` : `${group.field} asc`}
      choices={[
        { value: `${group.field} asc`, title: words.group.natural },
        { value: `${group.field} desc`, title: words.group.reverse },
        ...measures.flatMap(([key, { title }]) => [
          { value: `${key} desc`, title: words.group.byFalling(title) },
          { value: `${key} asc`, title: words.group.byRising(title) },
        ]),
      ]}
      onSet={(value) => {
        const [by, direction] = value.split(' ') as [string, 'asc' | 'desc']
        onSet(by === group.field && direction === 'asc' ? undefined : { by, direction })
      }}
    />
  )
}

function readBounds(text: string): number[] | undefined {
  const bounds = text
    .split(/[,，、;；\s]+/)
    .filter(Boolean)
    .map(Number)
  return bounds.length > 0 && bounds.every(Number.isFinite) ? bounds : undefined
}
