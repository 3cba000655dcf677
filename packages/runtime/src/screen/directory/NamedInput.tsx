import type { DirectoryKind } from '../../directory/named.ts'
import type { FieldInputProps } from '../input/field-input.ts'
import { TextInput } from '../input/TextInput.tsx'
import { useScreenScope } from '../screen-scope.ts'
import { directoryWords } from './directory-words.ts'
import { PickInput } from './PickInput.tsx'

/** One of the directory, where there is one to pick from; where there is none, it says so and takes nothing. */
export default function NamedInput({ of, ...props }: FieldInputProps & { of: DirectoryKind }) {
  const { services, locale } = useScreenScope()
  const { findNamed } = services
  if (findNamed && !props.readOnly) return <PickInput {...props} of={of} findNamed={findNamed} />
  const hint = props.readOnly ? undefined : directoryWords[locale][of].missing
  return <TextInput {...props} readOnly look={{ hint }} />
}
