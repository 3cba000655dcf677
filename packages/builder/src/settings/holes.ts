import { parseTemplate, type TemplatePart } from '@paperwright/runtime/kit'
import { writeTemplate } from '../sheet/write-template.ts'

/** What words on the sheet can hold beside themselves. */
export interface Hole {
  /** As the document has it: `parameters/year`. */
  path: string
  /** As whoever draws the sheet reads it: its title, where no other bears the same. */
  name: string
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
