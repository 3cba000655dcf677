import { parseTemplate, type Report, type TemplatePart } from '@paperwright/runtime'
import { writeTemplate } from '../../sheet/write-template.ts'

/** What words on the sheet can hold: what the reader gave, or a value of the report. */
export interface Hole {
  /** As the document has it: `parameters/year`. */
  path: string
  /** As whoever draws the sheet reads it: its title, where no other bears the same. */
  name: string
}

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

/** `年度：{parameters/year}` as `年度：{年度}`. */
export function nameHoles(words: string, holes: readonly Hole[]): string {
  return mapHoles(words, (path) => holes.find((hole) => hole.path === path)?.name)
}

/** The reverse of `nameHoles`; what no hole is called stays as it is. */
export function placeHoles(words: string, holes: readonly Hole[]): string {
  return mapHoles(words, (name) => holes.find((hole) => hole.name === name.trim())?.path)
}

function mapHoles(words: string, map: (inside: string) => string | undefined): string {
  const parts = parseTemplate(words).map((part): TemplatePart => {
    if (part.kind === 'text') return part
    const inside = part.pointer.slice(1)
    return { kind: 'field', pointer: `/${map(inside) ?? inside}` }
  })
  return writeTemplate(parts)
}
