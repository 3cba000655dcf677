import type { SyntaxNode } from '@lezer/common'
import { childrenOf, nameOf } from '../part.ts'
import { partOf, tell, within, type Checking } from './checking.ts'
import { ANY, BOOLEAN, NUMBER, STRING, entryOf, isUnknown, listOf, type FeelType } from './feel-type.ts'
import { nearName } from './near-name.ts'

export function inferVariable(node: SyntaxNode, checking: Checking): FeelType {
  const name = nameOf(node, checking)
  const known = checking.typeOf(name)
  if (known) return known
  tell(checking, 'formulaUnknown', node, { name, near: nearName(name, checking.names) })
  return ANY
}

/** `budget.meals`, `date(day).year`; of a list, that of each entry. */
export function inferPath(node: SyntaxNode, checking: Checking): FeelType {
  const [first, , last] = childrenOf(node)
  const of = checking.infer(first!, checking)
  const name = nameOf(last!, checking)
  if (of.kind !== 'list') return entryNamed(of, name, { node, first: first!, checking })
  const { isFiltered } = of
  const entry = entryNamed(entryOf(of), name, { node, first: first!, checking })
  return { ...listOf(entry), ...(isFiltered && { isFiltered }) }
}

interface PathPlace {
  node: SyntaxNode
  first: SyntaxNode
  checking: Checking
}

function entryNamed(of: FeelType, name: string, { node, first, checking }: PathPlace): FeelType {
  if (isUnknown(of) || of.kind === 'list' || of.kind === 'range') return ANY
  if (of.kind === 'context') {
    if (!of.entries) return ANY
    const entry = of.entries.get(name)
    if (entry) return entry
    const whole = partOf(node, checking)
    tell(checking, 'formulaUnknown', node, { name: whole, near: nearName(name, of.entries.keys()) })
    return ANY
  }
  const parts = PARTS[of.kind]
  const part = parts?.[name]
  if (part) return part
  // A text that says a day has the parts of the day once it is read.
  const reader = of.reader && MOMENTS[of.reader]
  const meant =
    of.reader && PARTS[reader!]?.[name] ? `${of.reader}(${partOf(first, checking)}).${name}` : null
  tell(checking, 'formulaUnknown', node, {
    name: partOf(node, checking),
    near: parts ? nearName(name, Object.keys(parts)) : null,
    meant,
  })
  return ANY
}

const MOMENTS = { date: 'date', time: 'time', 'date and time': 'date time' } as const

const DAY = { year: NUMBER, month: NUMBER, day: NUMBER, weekday: NUMBER }
const CLOCK = {
  hour: NUMBER,
  minute: NUMBER,
  second: NUMBER,
  timezone: STRING,
  'time offset': { kind: 'duration' },
} satisfies Record<string, FeelType>

const PARTS: Partial<Record<FeelType['kind'], Readonly<Record<string, FeelType>>>> = {
  date: DAY,
  time: CLOCK,
  'date time': { ...DAY, ...CLOCK },
  duration: {
    years: NUMBER,
    months: NUMBER,
    days: NUMBER,
    hours: NUMBER,
    minutes: NUMBER,
    seconds: NUMBER,
  },
}

/** `items[2]`, `items[amount > 3]`: in the brackets an entry is `item`, and its names stand by themselves. */
export function inferFilter(node: SyntaxNode, checking: Checking): FeelType {
  const [first, , inside] = childrenOf(node)
  const of = checking.infer(first!, checking)
  const entry = entryOf(of)
  const names = new Map<string, FeelType>([['item', entry], ...(entry.entries ?? [])])
  const isOpen = isUnknown(entry) || (entry.kind === 'context' && !entry.entries)
  const inner = within(checking, names)
  const filter = checking.infer(
    inside!,
    isOpen ? { ...inner, typeOf: (name) => inner.typeOf(name) ?? ANY } : inner,
  )
  if (filter.kind === 'number') return entry
  return filter.kind === 'any' ? ANY : { ...listOf(entry), isFiltered: true }
}

/** `for i in 1..3, row in items return …` */
export function inferFor(node: SyntaxNode, checking: Checking): FeelType {
  const children = childrenOf(node)
  const inner = withTurns(children[1]!, within(checking, new Map([['partial', listOf(ANY)]])))
  return listOf(checking.infer(children.at(-1)!, inner))
}

/** `some x in list satisfies …` */
export function inferQuantified(node: SyntaxNode, checking: Checking): FeelType {
  const children = childrenOf(node)
  checking.infer(children.at(-1)!, withTurns(children[1]!, checking))
  return BOOLEAN
}

function withTurns(node: SyntaxNode, checking: Checking): Checking {
  return childrenOf(node).reduce((outer, one) => {
    const [name, , turns] = childrenOf(one)
    const [first, , last] = childrenOf(turns!)
    const from = outer.infer(first!, outer)
    if (last) outer.infer(last, outer)
    const entry = last ? from : from.kind === 'range' ? (from.of ?? ANY) : entryOf(from)
    return within(outer, new Map([[nameOf(name!, checking), entry]]))
  }, checking)
}
