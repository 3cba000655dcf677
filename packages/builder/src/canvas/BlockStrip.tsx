import type { Block, Form, Place } from '@paperwright/runtime'
import { parseTemplate } from '@paperwright/runtime/kit'
import { useEffect, useRef } from 'react'
import { boundsOf } from '../sheet/bounds-of.ts'
import { removeBlock } from '../edits/blocks.ts'
import type { BuilderWords } from '../words/words.zh.ts'
import { useBuilder } from '../state/use-builder.ts'

/** A block above, between or below the tables: a title, a line, words, the signature line. */
export function BlockStrip({ places, scale }: { places: readonly Place[]; scale: number }) {
  const { form, words, selection, select, run } = useBuilder()
  const strip = useRef<HTMLButtonElement>(null)
  const index = places[0]!.block
  const block = form['x-paper'].blocks[index]
  const isSelected = selection.kind === 'block' && selection.block === index
  useEffect(() => {
    if (isSelected) strip.current?.scrollIntoView({ block: 'nearest' })
  }, [isSelected])
  if (!block) return null
  const { x, y, width, height } = boundsOf(places)
  return (
    <button
      ref={strip}
      type="button"
      className="pwb-strip"
      data-block={index}
      aria-pressed={isSelected}
      aria-label={blockName(form, block, words)}
      style={{
        left: x * scale,
        top: y * scale,
        width: width * scale,
        height: Math.max(height, 8) * scale,
      }}
      onClick={() => select({ kind: 'block', block: index })}
      onKeyDown={(event) => {
        if (event.key !== 'Delete' && event.key !== 'Backspace') return
        event.preventDefault()
        run(
          (now) => removeBlock(now, { at: index }),
          () => ({ kind: 'form' }),
        )
      }}
    />
  )
}

/** A block's kind with its words, in short. */
export function blockName(form: Form, block: Block, words: BuilderWords): string {
  const kind = words.blocks[block.kind] ?? block.kind
  const text = blockText(form, block)
  return text === '' ? kind : words.inspector.named(kind, text)
}

function blockText(form: Form, block: Block): string {
  const plain = (words: string | undefined) =>
    parseTemplate(words ?? '')
      .map((part) => (part.kind === 'text' ? part.text : '＿'))
      .join('')
  const text =
    block.kind === 'title'
      ? (block.text ?? form.title)
      : block.kind === 'line'
        ? [block.left, block.center, block.right].map(plain).filter(Boolean).join(' … ')
        : block.kind === 'prose'
          ? plain(block.text)
          : ''
  return text.length > 40 ? `${text.slice(0, 40)}…` : text
}
