import type { Json } from '@paperwright/runtime'
import { formSlotSchema, signingWays, SLOT_READER } from '@paperwright/runtime/kit'
import { removeSlot, setSlot } from '../edits/slots.ts'
import { TriedOut } from '../formula-help/TriedOut.tsx'
import { PartContext } from '../kept/kept-context.ts'
import { schemaSettings } from '../settings/schema-settings.ts'
import type { Settings } from '../settings/setting.ts'
import { ChainList } from '../signing/ChainList.tsx'
import { OrderSetting } from '../signing/OrderSetting.tsx'
import { SignerSettings } from '../signing/SignerSettings.tsx'
import { signingWords } from '../signing/signing-words.ts'
import { useBuilder } from '../state/use-builder.ts'
import { EnglishWords } from './EnglishWords.tsx'
import { expressionSources } from './expression-sources.ts'
import { helpFields } from './help-fields.ts'
import { Panel } from './Panel.tsx'
import { SettingsForm } from './SettingsForm.tsx'

/** One signature slot: its printed words and room, who signs it and how, when in the chain, and under which condition. */
export function SlotInspector({ slotKey }: { slotKey: string }) {
  const { form, words, locale, run, amend } = useBuilder()
  const slots = form['x-signatures'] ?? []
  const slot = slots.find(({ key }) => key === slotKey)
  if (!slot) return null
  const { inspector } = words
  const say = signingWords[locale]
  // Whoever is not of the house keeps no signature here.
  const offered = signingWays.filter((way) => way !== 'kept' || slot.outsider !== true)
  const settings = schemaSettings('slot', formSlotSchema, {
    locale,
    facts: {
      key: false,
      ways: { choices: offered.map((value) => ({ value, title: say.ways[value] })) },
      when: {
        title: say.condition,
        usual: say.conditionHint,
        expression: expressionSources(form, SLOT_READER, { locale, functions: ['count(', 'today()'] }),
        usualOnes: { place: 'form', fields: helpFields(form, SLOT_READER), gives: ['answer'] },
        tried: slot.when && <TriedOut text={slot.when} pointer={SLOT_READER} isValue={false} />,
      },
    },
  })
  const values = { ...slot, ways: offered.filter((way) => slot.ways?.includes(way) ?? true) }
  const set = (name: string, value: Json | undefined) =>
    amend(`slot ${slotKey} ${name}`, (now) => {
      const isAll = name === 'ways' && Array.isArray(value) && value.length === offered.length
      return setSlot(now, { key: slotKey, slot: { [name]: isAll ? undefined : value } })
    })
  const part = (names: readonly string[]) => (
    <SettingsForm
      key={`${slotKey} ${names.join(' ')}`}
      settings={pick(settings, names)}
      values={values}
      onSet={set}
    />
  )
  return (
    <PartContext value={`/x-signatures/${slots.indexOf(slot)}`}>
      <Panel title={inspector.named(inspector.slot, slot.label)}>
        {part(['label', 'date', 'seal', 'opinion'])}
      </Panel>
      <Panel title={say.signers}>
        <SignerSettings slot={slot} postsTitle={settings['posts']!.title} />
        {part(
          slot.person === 'author'
            ? ['bySubmitting', 'optional', 'days', 'ways']
            : ['optional', 'days', 'ways'],
        )}
      </Panel>
      {slots.length > 1 && (
        <Panel title={say.chain}>
          <ChainList />
          <OrderSetting slot={slot} />
        </Panel>
      )}
      <Panel title={say.condition} closed={slot.when === undefined}>
        {part(['when'])}
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

function pick(settings: Settings, names: readonly string[]): Settings {
  return Object.fromEntries(names.flatMap((name) => (settings[name] ? [[name, settings[name]]] : [])))
}
