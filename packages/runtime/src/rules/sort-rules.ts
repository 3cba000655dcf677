import type { Rule } from './collect-rules.ts'

/** Rules in an order in which each finds what it reads already computed; `circle` names the fields of a circle, if there is one. */
export function sortRules(rules: readonly Rule[]): { sorted: Rule[]; circle?: string[] } {
  const sorted: Rule[] = []
  const open: Rule[] = []
  const done = new Set<Rule>()
  let circle: string[] | undefined
  const visit = (rule: Rule) => {
    if (done.has(rule)) return
    if (open.includes(rule)) {
      circle ??= open.slice(open.indexOf(rule)).map(({ pointer }) => pointer)
      return
    }
    open.push(rule)
    for (const other of rules) if (comesBefore(other, rule)) visit(other)
    open.pop()
    done.add(rule)
    sorted.push(rule)
  }
  rules.forEach(visit)
  return { sorted, ...(circle && { circle }) }
}

/** A rule waits for what it reads, for what lies inside what it reads, and for the condition of what holds it. */
function comesBefore(other: Rule, rule: Rule): boolean {
  const holds = other !== rule && other.visible !== undefined && isInside(rule.pointer, other.pointer)
  return (
    holds ||
    rule.reads.some(
      (read) => read === other.pointer || isInside(read, other.pointer) || isInside(other.pointer, read),
    )
  )
}

function isInside(pointer: string, holder: string): boolean {
  return pointer.startsWith(`${holder}/`)
}
