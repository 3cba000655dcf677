import { useEffect, useState } from 'react'
import type { DirectoryKind } from '../../directory/named.ts'
import type { FieldInputProps } from '../input/field-input.ts'
import { TextInput } from '../input/TextInput.tsx'
import { useScreenScope } from '../screen-scope.ts'
import type { PickInput } from './PickInput.tsx'

/** One of the directory, where there is one to pick from; where there is none, it says so and takes nothing. */
export function NamedInput({ of, ...props }: FieldInputProps & { of: DirectoryKind }) {
  const { readOnly } = props
  const { services, words } = useScreenScope()
  const { findNamed } = services
  const [Input, setInput] = useState<typeof PickInput | undefined>(() => loaded)
  const isPicked = !readOnly && findNamed !== undefined
  useEffect(() => {
    if (!isPicked || Input) return undefined
    let isCurrent = true
    load().then(
      () => isCurrent && setInput(() => loaded),
      // Until it comes, what there is stands there to be read.
      () => {},
    )
    return () => {
      isCurrent = false
    }
  }, [isPicked, Input])
  if (isPicked && Input) return <Input {...props} of={of} findNamed={findNamed} />
  const hint = readOnly || findNamed ? undefined : words.noDirectory[of]
  return <TextInput {...props} readOnly look={{ hint }} />
}

/** Comes with the first field that needs it, so that pages can be typed in sooner without. */
let loaded: typeof PickInput | undefined

async function load() {
  loaded ??= (await import('./PickInput.tsx')).PickInput
}
