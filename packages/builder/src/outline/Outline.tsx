import { requireFieldType } from '@paperwright/runtime/kit'
import { blockName } from '../canvas/BlockStrip.tsx'
import { moveBlock, removeBlock } from '../edits/blocks.ts'
import { moveSlot, removeSlot, setSlot } from '../edits/slots.ts'
import { indexFields } from '../fields/find-fields.ts'
import { removeFields } from '../fields/remove-fields.ts'
import { setTitle } from '../fields/set-title.ts'
import { findPlace } from '../state/find-place.ts'
import { selectedField } from '../state/selection.ts'
import { useBuilder } from '../state/use-builder.ts'
import { typeName } from '../words/describe-cell.ts'
import { OutlineRow } from './OutlineRow.tsx'

/** Everything that the form is made of: blocks in their order, fields, signature slots. */
export function Outline() {
  const { form, words, locale, selection, select, run } = useBuilder()
  const { blocks } = form['x-paper']
  const field = selectedField(form, selection)
  const slots = form['x-signatures'] ?? []
  return (
    <section className="pwb-outline" aria-label={words.outline.title}>
      <h3>{words.outline.sheet}</h3>
      <ol>
        {blocks.map((block, index) => (
          <OutlineRow
            key={index}
            name={blockName(form, block, words)}
            isSelected={
              (selection.kind === 'block' || selection.kind === 'cells') && selection.block === index
            }
            onSelect={() => select({ kind: 'block', block: index })}
            onUp={
              index > 0
                ? () =>
                    run(
                      (now) => moveBlock(now, { from: index, to: index - 1 }),
                      () => ({ kind: 'block', block: index - 1 }),
                    )
                : undefined
            }
            onDown={
              index < blocks.length - 1
                ? () =>
                    run(
                      (now) => moveBlock(now, { from: index, to: index + 1 }),
                      () => ({ kind: 'block', block: index + 1 }),
                    )
                : undefined
            }
            onRemove={() =>
              run(
                (now) => removeBlock(now, { at: index }),
                () => ({ kind: 'form' }),
              )
            }
            drag={{
              list: 'blocks',
              index,
              onMove: (from, to) =>
                run(
                  (now) => moveBlock(now, { from, to }),
                  () => ({ kind: 'block', block: to }),
                ),
            }}
          />
        ))}
      </ol>
      <h3>{words.outline.fields}</h3>
      <ul>
        {[...indexFields(form).values()].map(({ pointer, key, schema, required }) => (
          <OutlineRow
            key={pointer}
            depth={pointer.split('/').filter((part) => part !== '*').length - 2}
            name={schema.title ?? key}
            note={
              required
                ? words.outline.tag(typeName(schema['x-field'], locale), words.outline.required)
                : typeName(schema['x-field'], locale)
            }
            isSelected={field === pointer}
            onSelect={() => select(findPlace(form, pointer) ?? { kind: 'field', pointer })}
            onRename={(title) => run((now) => setTitle(now, { pointer, title }))}
            onRemove={
              requireFieldType(schema).takesValue === false
                ? undefined
                : () => run((now) => removeFields(now, [pointer]))
            }
          />
        ))}
      </ul>
      <h3>{words.outline.slots}</h3>
      {slots.length === 0 && <p className="pwb-hint">{words.outline.none}</p>}
      <ol>
        {slots.map(({ key, label }, index) => (
          <OutlineRow
            key={key}
            name={label}
            isSelected={selection.kind === 'slot' && selection.key === key}
            onSelect={() => select({ kind: 'slot', key })}
            onUp={index > 0 ? () => run((now) => moveSlot(now, { key, to: index - 1 })) : undefined}
            onDown={
              index < slots.length - 1 ? () => run((now) => moveSlot(now, { key, to: index + 1 })) : undefined
            }
            onRemove={() =>
              run(
                (now) => removeSlot(now, { key }),
                () => ({ kind: 'form' }),
              )
            }
            onRename={(next) => run((now) => setSlot(now, { key, slot: { label: next } }))}
            drag={{
              list: 'slots',
              index,
              onMove: (from, to) => run((now) => moveSlot(now, { key: slots[from]!.key, to })),
            }}
          />
        ))}
      </ol>
    </section>
  )
}
