import { changeField } from '../edits/change-field.ts'
import { useBuilder } from '../state/use-builder.ts'
import { amountChoices } from './amount-choices.ts'
import { ChoiceInput } from './ChoiceInput.tsx'

/** Which amount a field says in words; a formula of another kind stands as it is written. */
export function AmountInspector({ pointer, formula = '' }: { pointer: string; formula: string | undefined }) {
  const { form, words, run } = useBuilder()
  const say = words.inspector.amountWords
  const choices = amountChoices(form, pointer).map(({ formula: value, title }) => ({ value, title }))
  return (
    <>
      <p className="pwb-hint">{choices.length > 0 ? say.about : say.none}</p>
      <label className="pwb-field">
        <span>{say.of}</span>
        <ChoiceInput
          value={formula}
          choices={choices}
          onChange={(next) =>
            run((now) =>
              changeField(now, { pointer, change: { 'x-formula': next === '' ? undefined : next } }),
            )
          }
        />
      </label>
    </>
  )
}
