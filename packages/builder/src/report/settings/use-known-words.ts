import type { ResolvedField } from '@paperwright/runtime/kit'
import { useMemo } from 'react'
import type { Setting } from '../../settings/setting.ts'
import { useReport } from '../state/use-report.ts'

/** Tells what records say in a field of words, of the first form that it is read from; undefined where nobody can tell. */
export function useKnownWords(field: ResolvedField | undefined): Setting['suggest'] {
  const { sources, knownWords } = useReport()
  const read = field?.kind === 'text' ? field.from.find((one) => one && 'pointer' in one) : undefined
  const form = sources.find(({ source }) => source.as === read?.source)?.source.form
  const pointer = read && 'pointer' in read ? read.pointer : undefined
  return useMemo(
    () =>
      knownWords && form !== undefined && pointer !== undefined
        ? (typed) => knownWords(form, pointer, typed)
        : undefined,
    [knownWords, form, pointer],
  )
}
