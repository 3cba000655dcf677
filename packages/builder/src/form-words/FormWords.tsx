import { useMemo } from 'react'
import { confirmTranslation, setTranslation } from '../edits/form-facts.ts'
import { useWordHoles } from '../inspector/use-word-holes.ts'
import { placeOfPart } from '../state/find-place.ts'
import { useBuilder } from '../state/use-builder.ts'
import { listFormWords } from '../translations/list-form-words.ts'
import { replaceWords } from '../translations/replace-words.ts'
import { wordRows } from '../translations/word-rows.ts'
import { formWordKind } from './form-word-kind.ts'
import { nameFormPlace } from './name-form-place.ts'
import { WordsPane } from '../words-pane/WordsPane.tsx'
import { LANGUAGE, type ReadTable, type WordsWork } from '../words-pane/words-work.ts'

/** All words of the form. */
export function FormWords({
  readTable,
  onGoTo,
}: {
  readTable: ReadTable | undefined
  /** The sheet is to be shown: something on it has been selected. */
  onGoTo(): void
}) {
  const { form, locale, run, select } = useBuilder()
  const holes = useWordHoles(form, locale)
  const work = useMemo((): WordsWork => {
    const words = listFormWords(form)
    const kind = formWordKind(locale)
    return {
      locale,
      title: form.title,
      words,
      rows: wordRows(words, { of: form['x-form'], language: LANGUAGE }),
      holes: holes.all,
      place: (at) => nameFormPlace(form, at, locale),
      goTo(at) {
        select(placeOfPart(form, at) ?? { kind: 'form' })
        onGoTo()
      },
      setSaid: (word, said) => run((now) => setTranslation(now, { language: LANGUAGE, word, said })),
      confirm: (word) => run((now) => confirmTranslation(now, { language: LANGUAGE, word })),
      takeSaid: (taken) =>
        run((now) => taken.reduce((then, one) => setTranslation(then, { language: LANGUAGE, ...one }), now)),
      replace(changes) {
        const { document, done, refused } = replaceWords(form, changes, kind)
        return run(() => document) ? { done: done.length, refused } : { done: 0, refused: [] }
      },
      readTable,
    }
  }, [form, locale, holes, run, select, readTable, onGoTo])
  return <WordsPane work={work} />
}
