import type { Json, JsonObject } from '@paperwright/runtime'
import { moveBlock, removeBlock, setBlock, setBlockWords } from '../edits/blocks.ts'
import { useBuilder } from '../state/use-builder.ts'
import { EnglishWords } from './EnglishWords.tsx'
import { Panel } from './Panel.tsx'
import { SettingsForm, type Settings } from './SettingsForm.tsx'

/** A block above, between or below the tables: its words, its place. */
export function BlockInspector({ index }: { index: number }) {
  const { form, words, run, amend } = useBuilder()
  const { inspector, tools } = words
  const { blocks } = form['x-paper']
  const block = blocks[index]
  if (!block) return null
  const text = (title: string) => ({ type: 'string', 'x-field': 'textarea', title })
  const align = (options: readonly ('spread' | 'left' | 'center' | 'right')[]) => ({
    type: 'string',
    'x-field': 'choice',
    title: inspector.align,
    oneOf: options.map((value) => ({ const: value, title: tools[value] })),
  })
  const settings: Settings =
    block.kind === 'title'
      ? { text: text(inspector.words) }
      : block.kind === 'line'
        ? {
            left: text(inspector.leftWords),
            center: text(inspector.centerWords),
            right: text(inspector.rightWords),
          }
        : block.kind === 'prose'
          ? {
              text: text(inspector.words),
              indent: {
                type: 'integer',
                'x-field': 'integer',
                title: inspector.indent,
                minimum: 0,
                maximum: 10,
              },
              align: align(['left', 'center', 'right']),
            }
          : block.kind === 'signatures'
            ? { align: align(['spread', 'left', 'right']) }
            : {}
  const all: Record<string, unknown> = {
    ...block,
    ...(block.kind === 'title' && { text: block.text ?? form.title }),
  }
  const values = Object.fromEntries(
    Object.keys(settings).flatMap((key) => (all[key] === undefined ? [] : [[key, all[key] as Json]])),
  ) as JsonObject
  const set = (name: string, value: Json | undefined) =>
    amend(`block ${index} ${name}`, (now) =>
      name === 'indent' || name === 'align'
        ? setBlock(now, { at: index, change: { [name]: value } })
        : setBlockWords(now, { at: index, words: { [name]: String(value ?? '') } }),
    )
  const texts = ['text', 'left', 'center', 'right']
    .map((key) => all[key])
    .filter((one) => typeof one === 'string')
  return (
    <>
      <Panel title={inspector.named(inspector.block, words.blocks[block.kind] ?? block.kind)}>
        {Object.keys(settings).length > 0 && (
          <SettingsForm
            name={`block ${index} ${block.kind}`}
            settings={settings}
            values={values}
            onSet={set}
          />
        )}
        {(block.kind === 'line' || block.kind === 'prose') && <p className="pwb-hint">{inspector.holes}</p>}
        <div className="pwb-buttons">
          <button
            type="button"
            disabled={index === 0}
            onClick={() =>
              run(
                (now) => moveBlock(now, { from: index, to: index - 1 }),
                () => ({ kind: 'block', block: index - 1 }),
              )
            }
          >
            {inspector.moveUp}
          </button>
          <button
            type="button"
            disabled={index === blocks.length - 1}
            onClick={() =>
              run(
                (now) => moveBlock(now, { from: index, to: index + 1 }),
                () => ({ kind: 'block', block: index + 1 }),
              )
            }
          >
            {inspector.moveDown}
          </button>
          <button
            type="button"
            className="pwb-danger"
            onClick={() =>
              run(
                (now) => removeBlock(now, { at: index }),
                () => ({ kind: 'form' }),
              )
            }
          >
            {inspector.removeBlock}
          </button>
        </div>
      </Panel>
      {texts.length > 0 && (
        <Panel title={inspector.english} closed>
          <EnglishWords texts={texts} />
        </Panel>
      )}
    </>
  )
}
