import type { SheetImage } from '../images/sheet-image.ts'

/** What stands in a cell or a line before it has a place: field types and words give it, the paper engine sets it. */
export type Content = Inline[]

export type Inline = TextRun | Blank | TickBox | ImageRun | LineEnd

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

/**
 * A stored picture, `height` mm high where its cell has the room. A cell of pictures holds nothing else; among words a
 * picture is its name.
 */
export interface ImageRun {
  kind: 'image'
  /** The stored file's id. */
  file: string
  name: string
  height: number
  /** Put in by the engine, where it is at hand. */
  image?: SheetImage
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
      if (inline.kind === 'image') return inline.name
      if (inline.kind === 'tick') return inline.ticked ? '☑' : '□'
      return '\n'
    })
    .join('')
}
