import type { SignatureSlot, WhoSigns } from '@paperwright/runtime'
import { setSlot, type SlotChange } from '../edits/slots.ts'
import { SelectInput } from '../settings/SelectInput.tsx'
import { SettingInput } from '../settings/SettingInput.tsx'
import { Ticks } from '../settings/Ticks.tsx'
import { useBuilder } from '../state/use-builder.ts'
import {
  mayBeSeveral,
  setSignerKind,
  setSignerPosts,
  SIGNER_KINDS,
  signerFields,
  signerKind,
  type SignerKind,
} from './signers.ts'
import { signingWords } from './signing-words.ts'

/** Who signs a slot: one kind of signer, with what belongs to it, and how many of them. */
export function SignerSettings({ slot, postsTitle }: { slot: SignatureSlot; postsTitle: string }) {
  const { form, locale, posts, run } = useBuilder()
  const say = signingWords[locale]
  const { key } = slot
  const kind = signerKind(slot)
  const fields = signerFields(form)
  const kinds = SIGNER_KINDS.filter((one) => one !== 'field' || fields.length > 0 || kind === 'field')
  const set = (change: SlotChange) => run((now) => setSlot(now, { key, slot: change }))
  const isPosted = kind === 'posts' || (slot.posts ?? []).length > 0
  const known = posts.map((post) => ({ value: post.id, title: post[locale] }))
  const strange = (slot.posts ?? []).filter((id) => posts.every((post) => post.id !== id))
  return (
    <>
      <SelectInput
        label={say.kind}
        choices={kinds.map((value) => ({ value, title: say.kinds[value] }))}
        value={kind}
        hint={say.about[kind] ?? (fields.length === 0 ? say.noPersonField : undefined)}
        onSet={(to) => run((now) => setSignerKind(now, { key, kind: to as SignerKind }))}
      />
      {kind === 'field' && (
        <SelectInput
          label={say.kinds.field}
          choices={fields.map(({ pointer, schema, key: own }) => ({
            value: pointer,
            title: schema.title ?? own,
          }))}
          value={slot.person}
          onSet={(person) => set({ person: person as string })}
        />
      )}
      {isPosted && known.length + strange.length > 0 && (
        <Ticks
          label={kind === 'posts' ? postsTitle : say.alsoPost}
          choices={[...known, ...strange.map((id) => ({ value: id, title: id }))]}
          value={slot.posts ?? []}
          onSet={(ids) => run((now) => setSignerPosts(now, { key, posts: ids.map(String) }))}
        />
      )}
      {mayBeSeveral(slot) && <HowMany who={slot.who ?? 'any'} onSet={(who) => set({ who })} />}
    </>
  )
}

/** More than half of any number up to a hundred. */
const MORE_THAN_HALF = 0.51

function HowMany({ who, onSet }: { who: WhoSigns; onSet(who: WhoSigns | undefined): boolean }) {
  const { locale } = useBuilder()
  const say = signingWords[locale]
  const kind = typeof who === 'string' ? who : 'share'
  return (
    <>
      <SelectInput
        label={say.howMany}
        choices={(['any', 'all', 'inTurn', 'share'] as const).map((value) => ({
          value,
          title: say.many[value],
        }))}
        value={kind}
        onSet={(to) =>
          onSet(to === 'share' ? { share: MORE_THAN_HALF } : to === 'any' ? undefined : (to as WhoSigns))
        }
      />
      {typeof who !== 'string' && (
        <SettingInput
          name="share"
          locale={locale}
          setting={{
            title: say.percent,
            hint: say.percentHint,
            required: true,
            schema: { type: 'integer', minimum: 1, maximum: 100 },
          }}
          value={Math.round(who.share * 100)}
          onSet={(percent) => percent !== undefined && onSet({ share: Number(percent) / 100 })}
        />
      )}
    </>
  )
}
