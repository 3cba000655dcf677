import type { Block, Form } from '@paperwright/runtime'
import { changeBlocks } from './change-frame.ts'
import { requireKnownFields } from './require-known-fields.ts'

/** A block put before the one at `at`. */
export function addBlock(form: Form, { at, block }: { at: number; block: Block }): Form {
  return changeBlocks(form, (blocks) => blocks.toSpliced(at, 0, block))
}

/** A block taken off the sheet, with the fields and slots that stand in it alone. */
export function removeBlock(form: Form, { at }: { at: number }): Form {
  return changeBlocks(form, (blocks) => blocks.toSpliced(at, 1))
}

export function moveBlock(form: Form, { from, to }: { from: number; to: number }): Form {
  return changeBlocks(form, (blocks) => {
    const block = blocks[from]
    return block ? blocks.toSpliced(from, 1).toSpliced(to, 0, block) : [...blocks]
  })
}

type BlockWords = { text?: string; left?: string; center?: string; right?: string }

/** The words of a title, line or prose block; the form's own title where the title block has no words of its own. */
export function setBlockWords(form: Form, { at, words }: { at: number; words: BlockWords }): Form {
  const before = form['x-paper'].blocks[at]
  if (!before) return form
  if (before.kind === 'title' && before.text === undefined)
    return words.text?.trim() ? setFormTitle(form, { title: words.text.trim() }) : form
  const sides = SIDES[before.kind]?.filter((side) => words[side] !== undefined) ?? []
  if (sides.length === 0) return form
  if (before.kind !== 'title') for (const side of sides) requireKnownFields(form, words[side]!)
  return changeBlocks(form, (blocks) => blocks.with(at, withWords(before, words, sides)))
}

/** Where each kind of block holds words. */
const SIDES: Partial<Record<Block['kind'], (keyof BlockWords)[]>> = {
  title: ['text'],
  prose: ['text'],
  line: ['left', 'center', 'right'],
}

/** Empty words of a line or title take that side away. */
function withWords(block: Block, words: BlockWords, sides: readonly (keyof BlockWords)[]): Block {
  const next: Record<string, unknown> = { ...block }
  for (const side of sides) {
    if (words[side] === '' && block.kind !== 'prose') delete next[side]
    else next[side] = words[side]
  }
  return next as unknown as Block
}

/** Other settings of a block: indent and alignment of prose, alignment of the signature line. */
export function setBlock<Kind extends Block>(
  form: Form,
  { at, change }: { at: number; change: Partial<Omit<Kind, 'kind'>> },
): Form {
  return changeBlocks(form, (blocks) =>
    blocks.map((block, index) => (index === at ? ({ ...block, ...change } as Block) : block)),
  )
}

export function setFormTitle(form: Form, { title }: { title: string }): Form {
  return { ...form, title }
}
