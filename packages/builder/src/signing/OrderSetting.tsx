import type { SignatureSlot } from '@paperwright/runtime'
import { setSlot } from '../edits/slots.ts'
import { SelectInput } from '../settings/SelectInput.tsx'
import { Ticks } from '../settings/Ticks.tsx'
import { useBuilder } from '../state/use-builder.ts'
import { orderOf, withFollowers } from './slot-order.ts'
import { signingWords } from './signing-words.ts'

/** After which others a slot is signed; only what leads into no circle is offered. */
export function OrderSetting({ slot }: { slot: SignatureSlot }) {
  const { form, locale, run } = useBuilder()
  const say = signingWords[locale]
  const slots = form['x-signatures'] ?? []
  const index = slots.indexOf(slot)
  const order = orderOf(slots)
  const later = withFollowers(order, slot.key)
  const open = slots.filter(({ key }) => !later.has(key))
  const previous = slots[index - 1]
  const isFirst = order.get(slot.key)!.length === 0
  const kind = slot.after === undefined && previous ? 'usual' : isFirst ? 'first' : 'chosen'
  const choices = [
    ...(previous && !later.has(previous.key) ? (['usual'] as const) : []),
    'first' as const,
    ...(open.length > 0 ? (['chosen'] as const) : []),
  ]
  const set = (after: string[] | undefined) => run((now) => setSlot(now, { key: slot.key, slot: { after } }))
  const title = (one: SignatureSlot) => ({ value: one.key, title: one.label })
  return (
    <>
      <SelectInput
        label={say.order}
        choices={choices.map((value) => ({ value, title: say.orders[value] }))}
        value={kind}
        hint={kind === 'usual' ? say.usual(previous!.label) : undefined}
        onSet={(to) =>
          set(
            to === 'usual'
              ? undefined
              : to === 'first'
                ? []
                : isFirst
                  ? [open.at(-1)!.key]
                  : [...order.get(slot.key)!],
          )
        }
      />
      {kind === 'chosen' && (
        <Ticks
          label={say.orders.chosen}
          choices={open.map(title)}
          value={slot.after ?? []}
          onSet={(keys) => set(keys.map(String))}
        />
      )}
    </>
  )
}
