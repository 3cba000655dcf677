import type { Json } from '@paperwright/runtime'
import { slotSchema } from '@paperwright/runtime/kit'
import { removeSlot, setSlot } from '../edits/slots.ts'
import { PartContext } from '../kept/kept-context.ts'
import { schemaSettings } from '../settings/schema-settings.ts'
import { useBuilder } from '../state/use-builder.ts'
import { EnglishWords } from './EnglishWords.tsx'
import { Panel } from './Panel.tsx'
import { SettingsForm } from './SettingsForm.tsx'

/** One signature slot: its printed words, who may sign, what room it leaves. */
export function SlotInspector({ slotKey }: { slotKey: string }) {
  const { form, words, locale, posts, run, amend } = useBuilder()
  const slot = (form['x-signatures'] ?? []).find(({ key }) => key === slotKey)
  if (!slot) return null
  const { inspector } = words
  const who = posts.map((post) => ({ value: post.id, title: post[locale] }))
  const settings = schemaSettings('slot', slotSchema, {
    locale,
    facts: { key: false, posts: posts.length > 0 && { choices: who } },
  })
  const set = (name: string, value: Json | undefined) =>
    amend(`slot ${slotKey} ${name}`, (now) => setSlot(now, { key: slotKey, slot: { [name]: value } }))
  return (
    <PartContext value={`/x-signatures/${form['x-signatures']!.indexOf(slot)}`}>
      <Panel title={inspector.named(inspector.slot, slot.label)}>
        <SettingsForm key={slotKey} settings={settings} values={slot} onSet={set} />
      </Panel>
      <Panel title={inspector.english} closed>
        <EnglishWords texts={[slot.label, typeof slot.date === 'string' ? slot.date : undefined]} />
      </Panel>
      <button
        type="button"
        className="pwb-danger"
        onClick={() =>
          run(
            (now) => removeSlot(now, { key: slotKey }),
            () => ({ kind: 'form' }),
          )
        }
      >
        {words.outline.remove}
      </button>
    </PartContext>
  )
}
