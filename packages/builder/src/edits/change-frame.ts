import type { Block, Form, FrameBlock } from '@paperwright/runtime'
import { readGrid, writeGrid, type EditGrid } from '../grid/edit-grid.ts'
import { settle } from './settle.ts'

/** The form with the blocks of its sheet changed; fields and slots that lost their place go with it (see `settle`). */
export function changeBlocks(form: Form, change: (blocks: readonly Block[]) => Block[]): Form {
  return settle(form, withBlocks(form, change(form['x-paper'].blocks)))
}

/** The form with one frame changed as a grid. */
export function changeFrame(form: Form, block: number, change: (grid: EditGrid) => EditGrid): Form {
  const frame = writeGrid(change(readGrid(requireFrame(form, block))))
  return changeBlocks(form, (blocks) => blocks.with(block, frame))
}

export function requireFrame(form: Form, block: number): FrameBlock {
  const frame = form['x-paper'].blocks[block]
  if (frame?.kind !== 'frame') throw new Error(`Block ${block} is no frame.`)
  return frame
}

export function withBlocks(form: Form, blocks: Block[]): Form {
  return { ...form, 'x-paper': { ...form['x-paper'], blocks } }
}
