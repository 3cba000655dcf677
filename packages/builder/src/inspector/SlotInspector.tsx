import type { Json, JsonObject } from '@paperwright/runtime'
import { removeSlot, setSlot } from '../edits/slots.ts'
import { useBuilder } from '../state/use-builder.ts'
import { EnglishWords } from './EnglishWords.tsx'
import { Panel } from './Panel.tsx'
import { SettingsForm, type Settings } from './SettingsForm.tsx'

/** One signature slot: its printed words, who may sign, what room it leaves. */
export function SlotInspector({ slotKey }: { slotKey: string }) {
  const { form, words, locale, posts, run, amend } = useBuilder()
  const slot = (form['x-signatures'] ?? []).find(({ key }) => key === slotKey)
  if (!slot) return null
  const { inspector } = words
  const yesNo = (title: string) => ({ type: 'boolean', 'x-field': 'yes-no', title })
  const settings: Settings = {
    label: { type: 'string', 'x-field': 'text', title: inspector.label },
    date: yesNo(inspector.date),
    seal: yesNo(inspector.seal),
    opinion: yesNo(inspector.opinion),
    ...(posts.length > 0 && {
      posts: {
        type: 'array',
        'x-field': 'choices',
        title: inspector.posts,
        uniqueItems: true,
        items: { type: 'string', oneOf: posts.map((post) => ({ const: post.id, title: post[locale] })) },
      },
    }),
  }
  const values: JsonObject = {
    label: slot.label,
    date: slot.date !== undefined && slot.date !== false,
    seal: slot.seal ?? false,
    opinion: slot.opinion ?? false,
    ...(posts.length > 0 && slot.posts && { posts: slot.posts }),
  }
  const set = (name: string, value: Json | undefined) => {
    // A date with a printed label of its own keeps it.
    if (name === 'date' && value === true && typeof slot.date === 'string') return true
    return amend(`slot ${slotKey} ${name}`, (now) => setSlot(now, { key: slotKey, slot: { [name]: value } }))
  }
  return (
    <>
      <Panel title={inspector.named(inspector.slot, slot.label)}>
        <SettingsForm name={slotKey} settings={settings} values={values} onSet={set} />
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
    </>
  )
}
