import type { Form } from '../form/form.ts'
import { splitPointer } from '../form/pointer.ts'
import { walkFields } from '../form/walk.ts'
import { templatePointer } from '../form/template-pointer.ts'
import type { Problem } from './problem.ts'

/** Problems in the order of the form, rows in their order; one for each place, the first that was found. */
export function orderProblems(form: Form, problems: readonly Problem[]): Problem[] {
  if (problems.length < 2) return [...problems]
  const places = new Map(walkFields(form).map(({ pointer }, index) => [pointer, index]))
  const first = new Map<string, Problem>()
  for (const problem of problems) if (!first.has(problem.path)) first.set(problem.path, problem)
  const keyed = [...first.values()].map((problem) => {
    const template = templatePointer(problem.path)
    const rows = splitPointer(problem.path)
      .filter((key) => /^\d+$/.test(key))
      .map(Number)
    const list = template.includes('/*') ? template.slice(0, template.indexOf('/*')) : template
    return { problem, list: places.get(list) ?? -1, rows, field: places.get(template) ?? -1 }
  })
  keyed.sort((a, b) => a.list - b.list || compareRows(a.rows, b.rows) || a.field - b.field)
  return keyed.map(({ problem }) => problem)
}

function compareRows(a: number[], b: number[]): number {
  for (let index = 0; index < Math.min(a.length, b.length); index++) {
    const difference = a[index]! - b[index]!
    if (difference !== 0) return difference
  }
  return a.length - b.length
}
