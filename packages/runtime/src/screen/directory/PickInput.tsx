import { useCallback } from 'react'
import type { DirectoryKind } from '../../directory/named.ts'
import type { FieldInputProps } from '../input/field-input.ts'
import { SearchInput } from '../look-up/SearchInput.tsx'
import { useSearch } from '../look-up/use-search.ts'
import { useScreenScope } from '../screen-scope.ts'
import type { ScreenServices } from '../services.ts'
import { directoryWords } from './directory-words.ts'
import { settleNamed } from './settle-named.ts'

/** One of the directory, found by part of the name. A whole name that one alone has need not be picked. */
export function PickInput({
  of,
  findNamed,
  ...props
}: FieldInputProps & { of: DirectoryKind; findNamed: NonNullable<ScreenServices['findNamed']> }) {
  const { pointer, bound, pick } = props
  const scope = useScreenScope()
  const find = useCallback(
    async (typed: string, signal: AbortSignal) => {
      const entries = await findNamed({ of, typed: typed.trim(), signal })
      return entries.map(({ id, name, hint }) => ({ id, value: name, hint }))
    },
    [findNamed, of],
  )
  return (
    <SearchInput
      input={props}
      search={useSearch(find, { marksFirst: true })}
      words={directoryWords[scope.locale][of]}
      opensAtPress
      onTake={({ id, value }) => pick({ id, name: value })}
      onLeave={() => void settleNamed(scope, { pointer, bound })}
    />
  )
}
