import { adoptSchema, type Form, type Json, type JsonSchema } from '@paperwright/runtime'
import { FormScreen } from '@paperwright/runtime/screen'
import { useMemo, useState } from 'react'
import { useBuilder } from '../state/use-builder.ts'

interface DefaultInputProps {
  schema: JsonSchema
  value: Json | undefined
  /** False where it was refused. */
  onSet(value: Json | undefined): boolean
}

/** What a field starts from, entered as on its form: in a form of the runtime's own with this one field. */
export function DefaultInput(props: DefaultInputProps) {
  // What is typed stays as typed; a change from elsewhere shows the field anew.
  const [told, setTold] = useState(props.value)
  const [round, setRound] = useState(0)
  if (JSON.stringify(told) !== JSON.stringify(props.value)) {
    setTold(props.value)
    setRound(round + 1)
  }
  return <Shown key={round} {...props} onTold={setTold} />
}

function Shown({
  schema,
  value,
  onSet,
  onTold,
}: DefaultInputProps & { onTold(value: Json | undefined): void }) {
  const { locale, checkerOf, services } = useBuilder()
  const [shown] = useState(() => (value === undefined ? {} : { value }))
  const text = JSON.stringify(schema)
  const form = useMemo(() => formOf(JSON.parse(text) as JsonSchema), [text])
  const checker = useMemo(() => checkerOf?.(form), [checkerOf, form])
  return (
    <FormScreen
      form={form}
      record={shown}
      locale={locale}
      services={services}
      {...(checker && { checker })}
      // Told before the edit is drawn: what comes back from it is then no change from elsewhere.
      onChange={(record) => {
        const isSame = JSON.stringify(record['value']) === JSON.stringify(value)
        if (!isSame && onSet(record['value'])) onTold(record['value'])
      }}
    />
  )
}

/** A form without a title: the panel around it has one. */
function formOf(schema: JsonSchema): Form {
  const form = adoptSchema({ type: 'object', properties: { value: schema } }, { id: 'default' })
  const blocks = form['x-paper'].blocks.filter(({ kind }) => kind !== 'title')
  return { ...form, 'x-paper': { blocks } }
}
