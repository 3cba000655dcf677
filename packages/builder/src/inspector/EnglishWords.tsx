import { setTranslation } from '../edits/form-facts.ts'
import { PartContext } from '../kept/kept-context.ts'
import { nameHoles } from '../settings/holes.ts'
import { useBuilder } from '../state/use-builder.ts'
import { needsTranslation } from '../words/move-translation.ts'
import { useWordHoles } from './use-word-holes.ts'
import { SettingsForm } from './SettingsForm.tsx'

/** The English of printed words, each beside the other. */
export function EnglishWords({ texts }: { texts: readonly (string | undefined)[] }) {
  const { form, words, locale, amend } = useBuilder()
  const holes = useWordHoles(form, locale)
  const known = form['x-form'].words?.en ?? {}
  const list = [...new Set(texts)].filter(
    (text): text is string => text !== undefined && needsTranslation(text),
  )
  if (list.length === 0) return null
  return (
    <>
      <p className="pwb-hint">{words.inspector.englishHint}</p>
      <PartContext value={undefined}>
        <SettingsForm
          key={list.join('\n')}
          settings={Object.fromEntries(
            list.map((text, index) => [
              `w${index}`,
              {
                title: nameHoles(text, holes.all),
                schema: { type: 'string' },
                ...(text.includes('{') && { holes }),
              },
            ]),
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
      </PartContext>
    </>
  )
}
