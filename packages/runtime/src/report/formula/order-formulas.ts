import { readsOfFormula } from './reads-of-formula.ts'

/**
 * The keys of formulas in an order in which each finds what it reads among the others already computed; `circle` names
 * those that wait for each other, which are left out. What does not parse reads nothing. `reads` gives the keys that a
 * formula reads, its names where nothing else is said.
 */
export function orderFormulas(
  formulas: ReadonlyMap<string, string>,
  reads: (formula: string) => string[] = readsOfFormula,
): { ordered: string[]; circle?: string[] } {
  const ordered: string[] = []
  const open: string[] = []
  let circle: string[] | undefined
  const visit = (key: string) => {
    if (ordered.includes(key)) return
    if (open.includes(key)) {
      circle ??= open.slice(open.indexOf(key))
      return
    }
    open.push(key)
    reads(formulas.get(key)!)
      .filter((name) => formulas.has(name))
      .forEach(visit)
    open.pop()
    ordered.push(key)
  }
  ;[...formulas.keys()].forEach(visit)
  return circle ? { ordered: ordered.filter((key) => !circle!.includes(key)), circle } : { ordered }
}
