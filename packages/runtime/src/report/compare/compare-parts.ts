import { isDeepEqual } from '../../compare/is-deep-equal.ts'
import { compareSettings, type SettingsPair } from './compare-settings.ts'
import type { NamedPart, ReportChange } from './report-change.ts'

type Keyed<Item> = ReadonlyMap<string, Item>

export interface PartsPair<Item extends object> extends Pick<SettingsPair, 'told' | 'say'> {
  before: Keyed<Item>
  after: Keyed<Item>
  /** What a part of the older or the newer version is called. */
  name(key: string, item: Item, side: 'before' | 'after'): NamedPart
  /** Their order says something. */
  ordered?: boolean
  /** What else is different in a part that stayed. */
  inside?: (pair: { before: Item; after: Item; of: NamedPart }) => ReportChange[]
}

/** Parts by their keys: removed, added, those that stayed with other titles and settings, or in another order. */
export function compareParts<Item extends object>(pair: PartsPair<Item>): ReportChange[] {
  const { before, after, name, ordered = false, inside, ...settings } = pair
  const removed = [...before]
    .filter(([key]) => !after.has(key))
    .map(([key, item]): ReportChange => ({ kind: 'removed', of: name(key, item, 'before') }))
  const rest = [...after].flatMap(([key, item]): ReportChange[] => {
    const of = name(key, item, 'after')
    const old = before.get(key)
    if (!old) return [{ kind: 'added', of }]
    const was = name(key, old, 'before').title
    return [
      ...compareSettings({ before: old, after: item, of, was, ...settings }),
      ...(inside?.({ before: old, after: item, of }) ?? []),
    ]
  })
  return [...removed, ...rest, ...(ordered ? compareOrder(pair) : [])]
}

function compareOrder<Item extends object>({ before, after, name }: PartsPair<Item>): ReportChange[] {
  const then = [...before.keys()].filter((key) => after.has(key))
  const now = [...after.keys()].filter((key) => before.has(key))
  if (isDeepEqual(then, now)) return []
  const { part, query } = name(now[0]!, after.get(now[0]!)!, 'after')
  return [{ kind: 'reordered', part, ...(query !== undefined && { query }) }]
}

/** The properties of an object as parts by their keys; of none, none. */
export function partsOf<Item>(items: Readonly<Record<string, Item>> | undefined): Map<string, Item> {
  return new Map(Object.entries(items ?? {}))
}
