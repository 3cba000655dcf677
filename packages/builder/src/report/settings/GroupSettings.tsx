import type { Json } from '@paperwright/runtime'
import {
  fitsBucket,
  groupingDepth,
  isGroupOfSpans,
  REPORT_WORDS,
  titleOfChoice,
  type ResolvedField,
} from '@paperwright/runtime/kit'
import type { Group } from '@paperwright/runtime/report'
import { Panel } from '../../inspector/Panel.tsx'
import type { SettingFacts } from '../../settings/schema-settings.ts'
import type { SettingChoice } from '../../settings/setting.ts'
import { inQuery, type Settings } from '../edits/change-at.ts'
import type { ItemPlace } from '../edits/place.ts'
import { useReport } from '../state/use-report.ts'
import { titledChoices } from './choices.ts'
import { FieldLink } from './FieldLink.tsx'
import { PartSettings } from './PartSettings.tsx'

const BUCKETS = ['day', 'week', 'month', 'quarter', 'year'] as const

/** How a group is bundled, in which order it stands, how much of it is shown. */
export function GroupSettings({ place }: { place: ItemPlace & { area: 'rows' | 'columns' } }) {
  const { shape, fields, words, locale, select } = useReport()
  const groups = shape?.cross?.[place.area] ?? []
  const group = groups[place.at]
  if (!group || !shape?.cross) return null
  const { measures } = shape.cross
  const field = fields.get(group.field)
  const usual = REPORT_WORDS[locale]
  const sorted = group.sort ?? { by: group.field, direction: 'asc' }
  const facts: SettingFacts = {
    field: false,
    title: { usual: field?.title ?? group.field },
    bucket: bucketFact(),
    sort: !group.beside && { choices: sortChoices() },
    '/top/count': !group.beside && { required: false },
    '/top/by': group.top !== undefined && { choices: titledChoices(measures) },
    '/top/others': group.top !== undefined && { usual: usual.others },
    subtotal: place.at < groupingDepth(groups) - 1 && { usual: usual.subtotal },
    complete: !group.beside && isComplete(group, field) && {},
    beside: place.at > 0 && {},
  }
  return (
    <Panel title={words.group.title}>
      <PartSettings
        of="group"
        at={inQuery(place.query, 'cross', place.area, place.at)}
        values={{ ...group, sort: `${sorted.by} ${sorted.direction}` }}
        facts={facts}
        change={change}
      />
      <FieldLink field={group.field} />
    </Panel>
  )

  function bucketFact(): SettingFacts[string] {
    if (field?.kind === 'number')
      return {
        schema: { type: 'array', items: { type: 'number' } },
        usual: '0, 100',
        title: words.group.bounds,
      }
    if (field?.kind !== 'moment') return false
    const spans = BUCKETS.filter((one) => fitsBucket(one, field))
    return {
      choices: [
        { value: undefined, title: words.group.each },
        ...spans.map((value) => ({ value, title: titleOfChoice(locale, value) })),
      ],
    }
  }

  function sortChoices(): SettingChoice[] {
    return [
      { value: `${group!.field} asc`, title: words.group.natural },
      { value: `${group!.field} desc`, title: words.group.reverse },
      ...Object.entries(measures).flatMap(([key, { title }]) => [
        { value: `${key} desc`, title: words.group.byFalling(title) },
        { value: `${key} asc`, title: words.group.byRising(title) },
      ]),
    ]
  }

  /** The first few alone and all that there are exclude each other. */
  function change(key: string, value: Json | undefined): Settings {
    if (key === 'sort') {
      const [by, direction] = String(value).split(' ')
      return { sort: by === group!.field && direction === 'asc' ? undefined : { by, direction } }
    }
    if (key === 'beside') {
      // It goes behind the groups, or to their end: what is worked on goes along.
      const depth = groupingDepth(groups)
      select({ kind: 'item', place: { ...place, at: value ? depth - 1 : depth } })
      return { beside: value || undefined, top: undefined, complete: undefined, subtotal: undefined }
    }
    if (key === 'complete') return { complete: value, top: undefined }
    if (key !== '/top/count') return { [key]: value ?? (key === '/top/others' ? false : undefined) }
    const top = { by: Object.keys(measures)[0], others: true, ...group!.top, count: value }
    return { complete: undefined, top: value === undefined ? undefined : top }
  }
}

function isComplete(group: Group, field: ResolvedField | undefined): boolean {
  return field !== undefined && (field.kind === 'option' || isGroupOfSpans(group, field))
}
