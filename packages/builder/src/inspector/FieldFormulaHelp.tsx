import { walkFields } from '@paperwright/runtime'
import { typeOfValue } from '@paperwright/runtime/kit'
import { useMemo } from 'react'
import { useKept } from '../kept/kept-context.ts'
import { useBuilder } from '../state/use-builder.ts'
import { FormulaHelp } from '../formula-help/FormulaHelp.tsx'
import { helpFields } from './help-fields.ts'
import type { Gives } from '../formula-help/ready-formulas.ts'

/** The help of an expression of a form's field: of a value, or of a condition. */
export function FieldFormulaHelp({
  pointer,
  setting,
  of,
  onWrite,
}: {
  pointer: string
  /** The setting that it writes, as its box calls it. */
  setting: string
  of: 'value' | 'condition' | 'check'
  onWrite(expression: string): unknown
}) {
  const { form, locale } = useBuilder()
  const kept = useKept(setting, '')
  const fields = useMemo(() => helpFields(form, pointer, { withOwn: of === 'check' }), [form, pointer, of])
  const gives = useMemo((): Gives[] => {
    const schema = walkFields(form).find((field) => field.pointer === pointer)?.schema
    const { kind, reader } = typeOfValue(schema ?? {})
    if (of !== 'value' || kind === 'boolean') return ['answer']
    if (kind === 'number') return ['number']
    return reader === 'date' ? ['date'] : ['text']
  }, [form, pointer, of])
  const write = (expression: string) => {
    // What was refused before would go on standing in the box.
    kept.letGo()
    onWrite(expression)
  }
  return <FormulaHelp locale={locale} fields={fields} gives={gives} onWrite={write} />
}
