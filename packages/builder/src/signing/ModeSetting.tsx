import type { FormSigning } from '@paperwright/runtime'
import { setSigning } from '../edits/form-facts.ts'
import { SelectInput } from '../settings/SelectInput.tsx'
import { useBuilder } from '../state/use-builder.ts'
import { signingWords } from './signing-words.ts'

const modes = ['both', 'screen', 'hand', 'none'] as const
const begins = ['submitting', 'asking'] as const
const records = ['printed', 'left'] as const

/** Where the form is signed, and when those who sign are asked; left to the office where nothing is chosen. */
export function ModeSetting() {
  const { form, locale, run } = useBuilder()
  const say = signingWords[locale]
  const { mode, begin, record } = form['x-signing'] ?? {}
  const set = (change: { [K in keyof FormSigning]?: FormSigning[K] | undefined }) =>
    run((now) => setSigning(now, change))
  const asOffice = { value: '', title: say.asOffice }
  return (
    <>
      <SelectInput
        label={say.mode}
        choices={[asOffice, ...modes.map((value) => ({ value, title: say.modes[value] }))]}
        value={mode ?? ''}
        hint={mode && say.aboutModes[mode]}
        onSet={(value) => set({ mode: chosen(modes, value) })}
      />
      {mode !== 'hand' && mode !== 'none' && (
        <SelectInput
          label={say.begin}
          choices={[asOffice, ...begins.map((value) => ({ value, title: say.begins[value] }))]}
          value={begin ?? ''}
          onSet={(value) => set({ begin: chosen(begins, value) })}
        />
      )}
      {mode !== 'none' && (
        <SelectInput
          label={say.record}
          choices={[asOffice, ...records.map((value) => ({ value, title: say.records[value] }))]}
          value={record === undefined ? '' : record ? 'printed' : 'left'}
          hint={record ? say.aboutRecord : undefined}
          onSet={(value) => {
            const which = chosen(records, value)
            set({ record: which && which === 'printed' })
          }}
        />
      )}
    </>
  )
}

function chosen<T extends string>(known: readonly T[], value: unknown): T | undefined {
  return known.find((one) => one === value)
}
