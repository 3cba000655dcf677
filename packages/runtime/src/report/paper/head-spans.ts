import type { GroupKey, Head } from '../result/result.ts'
import { wordSum } from '../result/word-key.ts'
import type { MatterSetting } from './table-matter.ts'

/** A label over neighbouring heads of one axis: `levels` deep from `level` on, the outermost being 0. */
export interface HeadSpan {
  first: number
  count: number
  level: number
  levels: number
  text: string
  role: Head['role']
}

/**
 * The labels of an axis of `depth` groups: heads that share their outer groups have these named once over all of them,
 * and the words of a subtotal or total take the levels that it has no groups for.
 */
export function headSpans(
  heads: readonly Head[],
  depth: number,
  worders: readonly ((key: GroupKey) => string)[],
  setting: MatterSetting,
): HeadSpan[] {
  const spans: HeadSpan[] = []
  heads.forEach((head, at) => {
    const shared = at === 0 ? 0 : sharedLevels(heads[at - 1]!, head)
    for (const span of spans) {
      if (span.first + span.count === at && span.level < shared) span.count++
    }
    head.keys.forEach((key, level) => {
      if (level < shared) return
      const text = worders[level]?.(key) ?? ''
      spans.push({ first: at, count: 1, level, levels: 1, text, role: isInner(head, level, depth) })
    })
    const { length } = head.keys
    if (length >= depth) return
    const text = wordSum(head, setting)
    spans.push({ first: at, count: 1, level: length, levels: depth - length, text, role: head.role })
  })
  return spans
}

/** A group's own label is plain, also over its subtotal. */
function isInner({ keys, role }: Head, level: number, depth: number): Head['role'] {
  return keys.length === depth || level < keys.length ? 'group' : role
}

/** How many of the outer groups two heads have in common; never the innermost, which is a row of its own. */
function sharedLevels(before: Head, head: Head): number {
  const most = Math.min(before.keys.length, head.keys.length)
  let level = 0
  while (level < most && isSameKey(before.keys[level]!, head.keys[level]!)) level++
  return level
}

function isSameKey(one: GroupKey, other: GroupKey): boolean {
  if ('others' in one) return 'others' in other
  return 'value' in other && one.value === other.value
}
