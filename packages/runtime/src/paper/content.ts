/** What stands in a cell or a line before it has a place: field types and words give it, the paper engine sets it. */
export type Content = Inline[]

export type Inline = TextRun | Blank | TickBox | LineEnd

export interface TextRun {
  kind: 'text'
  text: string
  bold?: boolean
}

/** A blank, at least `width` em wide, with what was filled in; ruled below unless `ruled` is false. */
export interface Blank {
  kind: 'blank'
  width: number
  ruled?: boolean
  text?: string
}

/** A drawn box, ticked or empty; it keeps to the word behind it. */
export interface TickBox {
  kind: 'tick'
  ticked: boolean
}

export interface LineEnd {
  kind: 'line-end'
}

/** The words of content as one string: `☑` and `□` for tick boxes. For tests, search and screen readers. */
export function contentText(content: Content): string {
  return content
    .map((inline) => {
      if (inline.kind === 'text') return inline.text
      if (inline.kind === 'blank') return inline.text ?? ''
      if (inline.kind === 'tick') return inline.ticked ? '☑' : '□'
      return '\n'
    })
    .join('')
}
