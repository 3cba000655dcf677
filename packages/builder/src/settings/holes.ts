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
  // Doubled braces and the blank of an option (`{}`) are no names.
  return words.replaceAll(/\{\{|\}\}|\{([^{}]+)\}/g, (token, inside: string | undefined) =>
    inside === undefined ? token : `{${map(inside) ?? inside}}`,
  )
}
