import type { Rule } from './collect-rules.ts'

/** Rules in an order in which each finds what it reads already computed; `circle` names the fields of a circle, if there is one. */
export function sortRules(rules: readonly Rule[]): { sorted: Rule[]; circle?: string[] } {
  const sorted: Rule[] = []
  const open = new Set<Rule>()
  const done = new Set<Rule>()
  const rulesBefore = indexRules(rules)
  let circle: string[] | undefined
  const visit = (rule: Rule) => {
    if (done.has(rule)) return
    if (open.has(rule)) {
      const way = [...open]
      circle ??= way.slice(way.indexOf(rule)).map(({ pointer }) => pointer)
      return
    }
    open.add(rule)
    rulesBefore(rule).forEach(visit)
    open.delete(rule)
    done.add(rule)
    sorted.push(rule)
  }
  rules.forEach(visit)
  return { sorted, ...(circle && { circle }) }
}

/**
 * Gives, in their order, the rules that one waits for: of what it reads, of what lies inside and around that, and the
 * conditions of what holds the rule itself.
 */
function indexRules(rules: readonly Rule[]): (rule: Rule) => Rule[] {
  const own = new Map<string, number[]>()
  const inside = new Map<string, number[]>()
  for (const [index, { pointer }] of rules.entries()) {
    add(own, pointer, index)
    for (const holder of holdersOf(pointer)) add(inside, holder, index)
  }
  return (rule) => {
    const before = new Set<number>()
    const addAll = (indexes: readonly number[] = []) => indexes.forEach((index) => before.add(index))
    for (const holder of holdersOf(rule.pointer))
      addAll(own.get(holder)?.filter((index) => rules[index]!.visible !== undefined))
    for (const read of new Set(rule.reads)) {
      for (const pointer of [read, ...holdersOf(read)]) addAll(own.get(pointer))
      addAll(inside.get(read))
    }
    return [...before].sort((a, b) => a - b).map((index) => rules[index]!)
  }
}

function add(to: Map<string, number[]>, key: string, index: number): void {
  const known = to.get(key)
  if (known) known.push(index)
  else to.set(key, [index])
}

/** `/a/b/c` lies in `/a/b` and in `/a`. */
function holdersOf(pointer: string): string[] {
  const holders: string[] = []
  for (let end = pointer.lastIndexOf('/'); end > 0; end = pointer.lastIndexOf('/', end - 1))
    holders.push(pointer.slice(0, end))
  return holders
}
