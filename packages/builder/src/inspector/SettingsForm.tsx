import { adoptSchema, type Form, type Json, type JsonObject, type JsonSchema } from '@paperwright/runtime'
import { FormScreen } from '@paperwright/runtime/screen'
import { useMemo, useState } from 'react'
import { useBuilder } from '../state/use-builder.ts'

/** Settings by key: what each is called and what it may hold. */
export type Settings = Record<string, JsonSchema>

interface SettingsFormProps {
  /** Tells one thing that is set up from another. */
  name: string
  settings: Settings
  values: JsonObject
  /** Takes one changed setting over; undefined where it was emptied. False where it was refused. */
  onSet(key: string, value: Json | undefined): boolean
}

/** Settings, entered in a form of the runtime's own: what holds for the clerk's forms holds for the admin's. */
export function SettingsForm(props: SettingsFormProps) {
  // What is typed stays as typed; a change from elsewhere shows the settings anew.
  const [told, setTold] = useState(props.values)
  const [round, setRound] = useState(0)
  const isForeign = JSON.stringify(told) !== JSON.stringify(props.values)
  if (isForeign) {
    setTold(props.values)
    setRound(round + 1)
  }
  return <Shown key={`${props.name} ${round}`} {...props} onTold={setTold} />
}

function Shown({
  settings,
  values,
  onSet,
  onTold,
}: SettingsFormProps & { onTold(values: JsonObject): void }) {
  const { locale, checkerOf } = useBuilder()
  const [shown] = useState(values)
  const text = JSON.stringify(settings)
  const form = useMemo(() => settingsForm(JSON.parse(text) as Settings), [text])
  const checker = useMemo(() => checkerOf?.(form), [checkerOf, form])
  return (
    <FormScreen
      form={form}
      record={shown}
      locale={locale}
      {...(checker && { checker })}
      onChange={(record) => {
        const changed = Object.keys(settings).filter(
          (key) => JSON.stringify(record[key]) !== JSON.stringify(values[key]),
        )
        // Told before the edit is done: what comes back from it is then no change from elsewhere.
        const kept = changed.filter((key) => onSet(key, record[key]))
        onTold({ ...values, ...Object.fromEntries(kept.map((key) => [key, record[key]])) })
      }}
    />
  )
}

/** A form without a title: the panel around it has one. */
function settingsForm(settings: Settings): Form {
  const form = adoptSchema({ type: 'object', properties: settings }, { id: 'settings' })
  const blocks = form['x-paper'].blocks.filter(({ kind }) => kind !== 'title')
  return { ...form, 'x-paper': { blocks } }
}
