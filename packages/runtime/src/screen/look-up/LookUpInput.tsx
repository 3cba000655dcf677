import { useCallback } from 'react'
import type { FieldReference } from '../../form/json-schema.ts'
import type { FieldInputProps } from '../input/field-input.ts'
import { useScreenScope } from '../screen-scope.ts'
import type { ScreenServices } from '../services.ts'
import { FilledNote } from './FilledNote.tsx'
import { lookUpWords } from './look-up-words.ts'
import { SearchInput } from './SearchInput.tsx'
import { useFills } from './use-fills.ts'
import { useSearch } from './use-search.ts'

/** Any words may stand in it, and the records that fit what is typed are offered. */
export function LookUpInput({
  reference,
  lookUp,
  ...props
}: FieldInputProps & { reference: FieldReference; lookUp: NonNullable<ScreenServices['lookUp']> }) {
  const { pointer: field } = props
  const { locale, store } = useScreenScope()
  const words = lookUpWords[locale]
  const find = useCallback(
    (typed: string, signal: AbortSignal) => lookUp({ field, typed, signal }),
    [lookUp, field],
  )
  const search = useSearch(find)
  const fills = useFills(props, reference)
  const filled = [
    ...(fills.filled.length > 0 ? [words.filled(fills.filled)] : []),
    ...(fills.cleared.length > 0 ? [words.cleared(fills.cleared)] : []),
  ].join(' · ')
  return (
    <SearchInput
      input={props}
      search={search}
      words={words}
      heard={filled}
      onType={fills.accept}
      onTake={(match) =>
        store.together(() => {
          props.pick(match.value)
          fills.fill(match)
        })
      }
    >
      {(box) =>
        filled !== '' && (
          // Before the input, so that Tab goes on to the next field and Shift+Tab comes here.
          <FilledNote
            text={filled}
            onUndo={() => {
              fills.undo()
              box.current?.focus()
            }}
          />
        )
      }
    </SearchInput>
  )
}
