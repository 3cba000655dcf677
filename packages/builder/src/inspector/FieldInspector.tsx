import type { Json, JsonObject } from '@paperwright/runtime'
import { readOptions, requireFieldType, resolveSchema, schemaPath } from '@paperwright/runtime/kit'
import { useId, useState } from 'react'
import { changeField } from '../edits/change-field.ts'
import { renameField } from '../edits/rename-field.ts'
import { setRequired } from '../edits/set-required.ts'
import { findField } from '../fields/find-fields.ts'
import { removeFields } from '../fields/remove-fields.ts'
import { setTitle } from '../fields/set-title.ts'
import { PartContext, useKept } from '../kept/kept-context.ts'
import { useKeepOnLeave } from '../kept/use-keep-on-leave.ts'
import { KeptNote } from '../kept/KeptNote.tsx'
import { findPlace } from '../state/find-place.ts'
import { useBuilder } from '../state/use-builder.ts'
import { AmountInspector } from './AmountInspector.tsx'
import { ChecksInspector } from './ChecksInspector.tsx'
import { BeginningInput } from './BeginningInput.tsx'
import { EnglishWords } from './EnglishWords.tsx'
import { commonSettings, typeSettings } from './field-settings.ts'
import { FileKindsInspector, takesKinds } from './FileKindsInspector.tsx'
import { FormulaInput } from './FormulaInput.tsx'
import { OptionsByInspector } from './OptionsByInspector.tsx'
import { optionsByWords } from './options-by-words.ts'
import { OptionsEditor } from './OptionsEditor.tsx'
import { Panel } from './Panel.tsx'
import { ReferenceInspector } from './ReferenceInspector.tsx'
import { UniqueField, uniqueFields } from './UniqueInspector.tsx'
import { SettingsForm } from './SettingsForm.tsx'
import { TypeSelect } from './TypeSelect.tsx'

/** Everything about one field. */
export function FieldInspector({ pointer }: { pointer: string }) {
  const { form, words, locale, selection, run, amend } = useBuilder()
  const node = findField(form, pointer)
  if (!node) return null
  const { schema, required, key } = node
  const type = requireFieldType(schema)
  const own = typeSettings(schema, { words, locale })
  const settings = { ...commonSettings(words, type), ...own }
  const values: JsonObject = {
    ...Object.fromEntries(
      Object.keys(own).map((name) => [name, schema[name as keyof typeof schema] as Json]),
    ),
    title: schema.title ?? '',
    ...(schema.description !== undefined && { description: schema.description }),
    ...(schema['x-say'] !== undefined && { 'x-say': schema['x-say'] }),
    required,
    readOnly: schema.readOnly ?? false,
  }
  const set = (name: string, value: Json | undefined) =>
    amend(`${pointer} ${name}`, (now) => {
      if (name === 'title') return setTitle(now, { pointer, title: String(value ?? '') })
      if (name === 'required') return setRequired(now, { pointer, required: value === true })
      return changeField(now, { pointer, change: { [name]: value === false ? undefined : value } })
    })
  const options = readOptions(schema)
  const isHolder = type.takesValue === false
  const texts = [
    schema.title,
    schema.description,
    schema['x-unit'],
    schema['x-say'],
    ...options.flatMap(({ title, blank }) => [title, blank?.text]),
    ...(schema['x-check'] ?? []).map(({ say }) => say),
  ]
  return (
    <PartContext value={schemaPath(form, pointer)}>
      <Panel title={words.inspector.named(words.inspector.field, schema.title ?? key)}>
        {!isHolder && <TypeSelect pointers={[pointer]} type={type.name} />}
        <SettingsForm key={`type ${type.name}`} settings={settings} values={values} onSet={set} />
        <KeyInput
          key={key}
          value={key}
          onRename={(next) => {
            const renamed = `${pointer.slice(0, pointer.lastIndexOf('/'))}/${next}`
            return run(
              (now) => renameField(now, { pointer, key: next }),
              (now) =>
                selection.kind === 'cells'
                  ? undefined
                  : (findPlace(now, renamed) ?? { kind: 'field', pointer: renamed }),
            )
          }}
        />
      </Panel>
      {type.hasOptions && options.length > 0 && (
        <Panel title={words.inspector.options}>
          <OptionsEditor pointer={pointer} options={options} />
        </Panel>
      )}
      {type.hasOptions && options.length > 0 && (
        <Panel title={optionsByWords[locale].title} closed={schema['x-options-by'] === undefined}>
          <OptionsByInspector key={pointer} pointer={pointer} schema={schema} />
        </Panel>
      )}
      {takesKinds(form, pointer) && (
        <Panel title={words.inspector.files.title}>
          <FileKindsInspector pointer={pointer} accept={schema['x-accept']} />
        </Panel>
      )}
      {type.looksUp && (
        <Panel title={words.inspector.reference.title}>
          <ReferenceInspector pointer={pointer} reference={schema['x-reference']} />
        </Panel>
      )}
      {type.restatesNumber && (
        <Panel title={words.inspector.amountWords.title}>
          <AmountInspector pointer={pointer} formula={schema['x-formula']} />
        </Panel>
      )}
      {!isHolder && (
        <Panel
          title={`${words.inspector.formula} · ${words.inspector.visible}`}
          closed={!schema['x-formula'] && !schema['x-visible']}
          keeps={['x-formula', 'x-visible']}
        >
          {!type.showsNumber && (
            <FormulaInput pointer={pointer} keyword="x-formula" value={schema['x-formula'] ?? ''} />
          )}
          <FormulaInput pointer={pointer} keyword="x-visible" value={schema['x-visible'] ?? ''} />
        </Panel>
      )}
      {uniqueFields(form).includes(pointer) && (
        <Panel
          title={words.inspector.unique.title}
          closed={!form['x-unique']?.some(({ fields }) => fields.length === 1 && fields[0] === pointer)}
        >
          <UniqueField pointer={pointer} />
        </Panel>
      )}
      {!type.showsNumber && (
        <Panel title={words.inspector.check.title} closed={!schema['x-check']} keeps={['x-check']}>
          <ChecksInspector key={pointer} pointer={pointer} checks={schema['x-check'] ?? []} />
        </Panel>
      )}
      {!isHolder && !type.keepsFiles && !type.showsNumber && schema['x-formula'] === undefined && (
        <Panel
          title={words.inspector.default}
          closed={schema.default === undefined && schema['x-default'] === undefined}
          keeps={['default', 'x-default']}
        >
          <BeginningInput
            key={pointer}
            pointer={pointer}
            schema={schema}
            plain={defaultSetting(form, schema, words.inspector.default)}
          />
        </Panel>
      )}
      <Panel title={words.inspector.english} closed>
        <EnglishWords texts={texts} />
      </Panel>
      {!isHolder && (
        <button
          type="button"
          className="pwb-danger"
          onClick={() =>
            run(
              (now) => removeFields(now, [pointer]),
              () => ({ kind: 'form' }),
            )
          }
        >
          {words.inspector.removeField}
        </button>
      )}
    </PartContext>
  )

  function defaultSetting(root: typeof form, field: typeof schema, title: string) {
    const {
      'x-formula': _,
      'x-visible': __,
      'x-check': ___,
      'x-default': ____,
      'x-say': _______,
      readOnly: _____,
      default: ______,
      ...rest
    } = resolveSchema(root, field)
    return { ...rest, title }
  }
}

/** The key is taken over when it is finished: half of one may be another field's. */
function KeyInput({ value, onRename }: { value: string; onRename(key: string): boolean }) {
  const { words, locale } = useBuilder()
  const kept = useKept('key', words.inspector.key)
  const [typed, setTyped] = useState(kept.text ?? value)
  const id = useId()
  const done = useKeepOnLeave(typed === (kept.text ?? value) ? undefined : typed, () => end())
  const end = () => {
    done()
    const key = typed.trim()
    if (key === value || onRename(key)) kept.letGo()
    else kept.keep(typed)
  }
  return (
    <div className="pwb-field">
      <label htmlFor={id}>{words.inspector.key}</label>
      <input
        id={id}
        type="text"
        spellCheck={false}
        value={typed}
        aria-invalid={kept.reason !== undefined || undefined}
        aria-describedby={kept.reason === undefined ? undefined : `${id}-kept`}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={() => typed !== (kept.text ?? value) && end()}
        onKeyDown={(event) => {
          if (event.key === 'Enter') end()
          else if (event.key === 'Escape') setTyped(value)
        }}
      />
      <KeptNote id={`${id}-kept`} kept={kept} locale={locale} onLetGo={() => setTyped(value)} />
    </div>
  )
}
