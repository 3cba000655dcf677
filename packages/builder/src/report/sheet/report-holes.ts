import type { Report } from '@paperwright/runtime/report'
import type { Hole } from '../../settings/holes.ts'

/** What words on the sheet can hold: what the reader gave, or a value of the report. */
export function holesOf({ parameters, values = {} }: Report): Hole[] {
  const given = Object.entries(parameters?.properties ?? {}).map(([key, { title }]) => ({
    path: `parameters/${key}`,
    title: title ?? '',
  }))
  const computed = Object.entries(values).map(([key, { title }]) => ({ path: `values/${key}`, title }))
  const all = [...given, ...computed]
  return all.map(({ path, title }) => {
    const name = title.trim()
    const isAlone = all.filter((one) => one.title.trim() === name).length === 1
    return { path, name: isAlone && /^[^{}/]+$/.test(name) ? name : path }
  })
}
