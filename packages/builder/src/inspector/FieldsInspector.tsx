import type { Json, JsonObject } from '@paperwright/runtime'
import { isDeepEqual, requireFieldType, schemaPath } from '@paperwright/runtime/kit'
import { changeFields } from '../edits/change-fields.ts'
import { findField } from '../fields/find-fields.ts'
import { PartContext } from '../kept/kept-context.ts'
import type { Setting, Settings } from '../settings/setting.ts'
import { useBuilder } from '../state/use-builder.ts'
import { commonSettings, typeSettings } from './field-settings.ts'
import { Panel } from './Panel.tsx'
import { SettingsForm } from './SettingsForm.tsx'
import { TypeSelect } from './TypeSelect.tsx'

/** What several fields may all be told: their type, and each setting that every one of them has. */
export function FieldsInspector({ pointers }: { pointers: readonly string[] }) {
  const { form, words, locale, amend } = useBuilder()
  const nodes = pointers.flatMap((pointer) => findField(form, pointer) ?? [])
  const [first] = nodes
  if (!first) return null
  const valuesOf = (name: string) =>
    nodes.map(({ schema, required }) =>
      name === 'required' ? required : (schema[name as keyof typeof schema] as Json | undefined),
    )
  const isMixed = (name: string) => {
    const [one, ...others] = valuesOf(name).map((value) => value ?? false)
    return others.some((value) => !isDeepEqual(value, one))
  }
  const settings = shared(
    nodes.map(({ schema }) => {
      const { title: _, ...common } = commonSettings(words, requireFieldType(schema))
      return { ...common, ...typeSettings(schema, { words, locale }) }
    }),
  )
  const told = Object.entries(settings).map(([name, setting]): [string, Setting] => [
    name,
    isMixed(name) ? { ...setting, hint: words.inspector.mixed, usual: words.inspector.mixed } : setting,
  ])
  const values = Object.keys(settings).flatMap((name): [string, Json][] => {
    const [value] = valuesOf(name)
    return value === undefined || isMixed(name) ? [] : [[name, value]]
  })
  const types = new Set(nodes.map(({ schema }) => requireFieldType(schema).name))
  const names = nodes.map(({ schema, key }) => schema.title ?? key)
  return (
    <PartContext value={schemaPath(form, first.pointer)}>
      <Panel title={words.inspector.fields(pointers.length)}>
        <p className="pwb-hint">{names.join(words.inspector.joint)}</p>
        {nodes.every(({ schema }) => requireFieldType(schema).takesValue !== false) && (
          <TypeSelect pointers={pointers} type={types.size === 1 ? types.values().next().value : undefined} />
        )}
        <SettingsForm
          settings={Object.fromEntries(told)}
          values={Object.fromEntries(values) satisfies JsonObject}
          onSet={(name, value) =>
            amend(`fields ${pointers.join(' ')} ${name}`, (now) =>
              changeFields(now, { pointers, name, value }),
            )
          }
        />
      </Panel>
    </PartContext>
  )
}

function shared([first = {}, ...others]: readonly Settings[]): Settings {
  const isShared = ([name, { title, schema }]: [string, Setting]) =>
    others.every((other) => {
      const same = other[name]
      return same?.title === title && isDeepEqual(same.schema, schema)
    })
  return Object.fromEntries(Object.entries(first).filter(isShared))
}
