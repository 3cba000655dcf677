import type { FieldProps } from '@rjsf/utils'
import { useContext } from 'react'
import { LayoutContext } from '../layout-context.ts'
import { SheetView } from '../sheet/SheetView.tsx'
import { StackView } from '../stack/StackView.tsx'
import { RootFieldContext } from './FieldSlot.tsx'

/** The rjsf field of the whole form: it draws the sheet, or on a narrow screen its sections. */
export function SheetField(props: FieldProps) {
  const layout = useContext(LayoutContext)
  return (
    <RootFieldContext value={props}>{layout === 'sheet' ? <SheetView /> : <StackView />}</RootFieldContext>
  )
}
