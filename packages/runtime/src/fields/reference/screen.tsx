import { useEffect, useState } from 'react'
import type { FieldInputProps } from '../../screen/input/field-input.ts'
import { TextInput } from '../../screen/input/TextInput.tsx'
import type { LookUpInput } from '../../screen/look-up/LookUpInput.tsx'
import { useScreenScope } from '../../screen/screen-scope.ts'

/** Text that is looked up while it is typed, where there is something to look in. */
export function ReferenceInput(props: FieldInputProps) {
  const { id, field, readOnly } = props
  const { lookUp } = useScreenScope().services
  const reference = readOnly ? undefined : field.schema['x-reference']
  const isLookedUp = lookUp !== undefined && reference !== undefined
  const [Input, setInput] = useState<typeof LookUpInput | undefined>(() => loaded)
  useEffect(() => {
    if (!isLookedUp || Input) return undefined
    let isCurrent = true
    load().then(
      () => {
        // Nobody loses the input that they write in: it changes when they leave.
        if (isCurrent && document.activeElement?.id !== id) setInput(() => loaded)
      },
      // The field stays a text input.
      () => {},
    )
    return () => {
      isCurrent = false
    }
  }, [isLookedUp, Input, id])
  if (isLookedUp && Input) return <Input {...props} reference={reference} lookUp={lookUp} />
  const leave = () => {
    props.leave()
    setInput(() => loaded)
  }
  return <TextInput {...props} look={{}} leave={leave} />
}

/** Comes with the first field that needs it, so that pages can be typed in sooner without. */
let loaded: typeof LookUpInput | undefined

async function load() {
  loaded ??= (await import('../../screen/look-up/LookUpInput.tsx')).LookUpInput
}
