import { FormulaHelp } from '../formula-help/FormulaHelp.tsx'
import { useKept } from '../kept/kept-context.ts'
import { ExpressionInput, type ExpressionSources } from '../widgets/ExpressionInput.tsx'
import type { SettingInputProps } from './SettingInput.tsx'

/** A setting that is an expression, with what it gives and what helps to write it. */
export function ExpressionSetting({
  name,
  setting,
  expression,
  value,
  locale,
  onSet,
}: SettingInputProps & { expression: ExpressionSources }) {
  const { title, usual = '', usualOnes, functions, tried } = setting
  const kept = useKept(name, title)
  const set = (text: string) => onSet(text || undefined)
  return (
    <ExpressionInput
      label={title}
      setting={name}
      placeholder={usual}
      value={typeof value === 'string' ? value : ''}
      sources={expression}
      locale={locale}
      // Emptied though it must be there, it stays what it was.
      onKeep={(text) => (text || !setting.required ? set(text) : true)}
    >
      {tried}
      <FormulaHelp
        locale={locale}
        {...(functions && { functions })}
        {...(usualOnes && {
          ...usualOnes,
          onWrite(text, ready) {
            // What was refused before would go on standing in the box.
            kept.letGo()
            return usualOnes.onWrite ? usualOnes.onWrite(text, ready) : set(text)
          },
        })}
      />
    </ExpressionInput>
  )
}
