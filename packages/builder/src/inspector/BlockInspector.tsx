import type { Json } from '@paperwright/runtime'
import { reportBlockKinds } from '@paperwright/runtime/kit'
import { moveBlock, removeBlock, setBlock, setBlockWords } from '../edits/blocks.ts'
import { PartContext } from '../kept/kept-context.ts'
import { schemaSettings } from '../settings/schema-settings.ts'
import { useBuilder } from '../state/use-builder.ts'
import { EnglishWords } from './EnglishWords.tsx'
import { useWordHoles } from './use-word-holes.ts'
import { Panel } from './Panel.tsx'
import { SettingsForm } from './SettingsForm.tsx'

/** A block above, between or below the tables: its words, its place. */
export function BlockInspector({ index }: { index: number }) {
  const { form, words, locale, run, amend } = useBuilder()
  const { inspector } = words
  const holes = useWordHoles(form, locale)
  const { blocks } = form['x-paper']
  const block = blocks[index]
  if (!block) return null
  const lines = { schema: { type: 'string', 'x-field': 'textarea' } } as const
  const settings =
    block.kind === 'frame'
      ? {}
      : schemaSettings(block.kind, reportBlockKinds[block.kind]!, {
          locale,
          facts: {
            text: { ...lines, usual: form.title, ...(block.kind === 'prose' && { holes }) },
            ...(block.kind === 'line' && {
              left: { ...lines, holes },
              center: { ...lines, holes },
              right: { ...lines, holes },
            }),
            slots: false,
          },
        })
  const set = (name: string, value: Json | undefined) =>
    amend(`block ${index} ${name}`, (now) =>
      name === 'indent' || name === 'align'
        ? setBlock(now, { at: index, change: { [name]: value } })
        : setBlockWords(now, { at: index, words: { [name]: String(value ?? '') } }),
    )
  const texts = ['text', 'left', 'center', 'right']
    .map((key) => ({ text: form.title, ...block })[key as 'text'])
    .filter((one) => typeof one === 'string')
  return (
    <PartContext value={`/x-paper/blocks/${index}`}>
      <Panel title={inspector.named(inspector.block, words.blocks[block.kind] ?? block.kind)}>
        {Object.keys(settings).length > 0 && (
          <SettingsForm
            key={`block ${index} ${block.kind}`}
            settings={settings}
            values={block.kind === 'title' ? { text: form.title, ...block } : block}
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
    </PartContext>
  )
}
