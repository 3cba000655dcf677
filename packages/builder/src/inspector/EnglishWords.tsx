import { confirmTranslation, setTranslation } from '../edits/form-facts.ts'
import { PartContext } from '../kept/kept-context.ts'
import { nameHoles } from '../settings/holes.ts'
import { useBuilder } from '../state/use-builder.ts'
import { listFormWords } from '../translations/list-form-words.ts'
import { needsTranslation } from '../translations/translated.ts'
import { wordRows } from '../translations/word-rows.ts'
import { StaleNote } from '../words-pane/StaleNote.tsx'
import { LANGUAGE } from '../words-pane/words-work.ts'
import { useWordHoles } from './use-word-holes.ts'
import { SettingsForm } from './SettingsForm.tsx'

/** The English of printed words, each beside the other. */
export function EnglishWords({ texts }: { texts: readonly (string | undefined)[] }) {
  const { form, words, locale, amend, run } = useBuilder()
  const holes = useWordHoles(form, locale)
  const asked = new Set(texts)
  const rows = wordRows(listFormWords(form), { of: form['x-form'], language: LANGUAGE }).filter(
    ({ word }) => asked.has(word) && needsTranslation(word),
  )
  if (rows.length === 0) return null
  return (
    <>
      <p className="pwb-hint">{words.inspector.englishHint}</p>
      {rows.map(({ word, said, was, places: [place] }) => (
        <PartContext key={word} value={place}>
          <SettingsForm
            settings={{
              english: {
                title: nameHoles(word, holes.all),
                schema: { type: 'string' },
                ...(word.includes('{') && { holes }),
              },
            }}
            values={said === undefined ? {} : { english: said }}
            onSet={(_, value) =>
              amend(`en ${word}`, (now) =>
                setTranslation(now, { language: LANGUAGE, word, said: String(value ?? '') }),
              )
            }
          />
          {was !== undefined && (
            <StaleNote
              was={nameHoles(was, holes.all)}
              locale={locale}
              onConfirm={() => run((now) => confirmTranslation(now, { language: LANGUAGE, word }))}
            />
          )}
        </PartContext>
      ))}
    </>
  )
}
