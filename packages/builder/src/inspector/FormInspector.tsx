import type { Json } from '@paperwright/runtime'
import { identitySchema, pageSchema } from '@paperwright/runtime/kit'
import { setFormTitle } from '../edits/blocks.ts'
import { setIdentity, setPage } from '../edits/form-facts.ts'
import { PartContext } from '../kept/kept-context.ts'
import { categorySetting } from '../settings/category-setting.ts'
import { schemaSettings } from '../settings/schema-settings.ts'
import { ChainList } from '../signing/ChainList.tsx'
import { ModeSetting } from '../signing/ModeSetting.tsx'
import { signingWords } from '../signing/signing-words.ts'
import { useBuilder } from '../state/use-builder.ts'
import { EnglishWords } from './EnglishWords.tsx'
import { Panel } from './Panel.tsx'
import { UniqueInspector } from './UniqueInspector.tsx'
import { SettingsForm } from './SettingsForm.tsx'

const upper = (text: string) => text.toUpperCase()

/** The form as a whole: what it is called, where it is filed, the paper that it is printed on. */
export function FormInspector() {
  const { form, words, locale, categories, amend } = useBuilder()
  const { inspector } = words
  const facts = schemaSettings('form', identitySchema, {
    locale,
    facts: {
      id: false,
      domain: categorySetting(categories, locale),
      series: { tidy: upper },
      tags: { title: inspector.tags },
    },
  })
  const setFact = (name: string, value: Json | undefined) =>
    amend(`form ${name}`, (now) =>
      name === 'title'
        ? setFormTitle(now, { title: String(value) })
        : setIdentity(now, { [name]: value as never }),
    )
  const setPaper = (name: string, value: Json | undefined) =>
    amend(`page ${name}`, (now) => {
      const [, , side] = name.split('/')
      if (side === undefined) return setPage(now, { [name]: value as never })
      const margins = { ...now['x-paper'].page?.margins, [side]: value }
      const kept = Object.entries(margins).filter(([, one]) => one !== undefined)
      return setPage(now, { margins: kept.length > 0 ? Object.fromEntries(kept) : undefined })
    })
  return (
    <PartContext value="">
      <Panel title={inspector.form}>
        <SettingsForm
          settings={{
            title: { title: inspector.formTitle, schema: { type: 'string' }, required: true },
            ...facts,
          }}
          values={{ ...form['x-form'], title: form.title }}
          onSet={setFact}
        />
      </Panel>
      <Panel
        title={inspector.unique.together}
        closed={!form['x-unique']?.some(({ fields }) => fields.length > 1)}
      >
        <UniqueInspector />
      </Panel>
      {(form['x-signatures'] ?? []).length > 0 && (
        <Panel title={signingWords[locale].signing}>
          <ModeSetting />
          {form['x-signatures']!.length > 1 && <ChainList />}
        </Panel>
      )}
      <Panel title={inspector.page}>
        <SettingsForm
          settings={schemaSettings('page', pageSchema, { locale })}
          values={form['x-paper'].page ?? {}}
          onSet={setPaper}
        />
      </Panel>
      <Panel title={inspector.english} closed>
        <EnglishWords texts={[form.title]} />
      </Panel>
    </PartContext>
  )
}
