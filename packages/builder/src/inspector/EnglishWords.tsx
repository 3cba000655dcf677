import { setTranslation } from '../edits/form-facts.ts'
import { useBuilder } from '../state/use-builder.ts'
import { needsTranslation } from '../words/move-translation.ts'
import { SettingsForm } from './SettingsForm.tsx'

/** The English of printed words, each beside the other. */
export function EnglishWords({ texts }: { texts: readonly (string | undefined)[] }) {
  const { form, words, amend } = useBuilder()
  const known = form['x-form'].words?.en ?? {}
  const list = [...new Set(texts)].filter(
    (text): text is string => text !== undefined && needsTranslation(text),
  )
  if (list.length === 0) return null
  return (
    <>
      <p className="pwb-hint">{words.inspector.englishHint}</p>
      <SettingsForm
        key={list.join('\n')}
        settings={Object.fromEntries(
          list.map((text, index) => [`w${index}`, { title: text, schema: { type: 'string' } }]),
        )}
        values={Object.fromEntries(
          list.flatMap((text, index) => (known[text] === undefined ? [] : [[`w${index}`, known[text]]])),
        )}
        onSet={(key, value) => {
          const word = list[Number(key.slice(1))]!
          return amend(`en ${word}`, (now) =>
            setTranslation(now, { language: 'en', word, said: String(value ?? '') }),
          )
        }}
      />
    </>
  )
}
