import { adoptSchema, type Form, type Json, type JsonSchema } from '@paperwright/runtime'
import { FormScreen, type UnreadTexts } from '@paperwright/runtime/screen'
import { useMemo, useState } from 'react'
import { useKept } from '../kept/kept-context.ts'
import { useBuilder } from '../state/use-builder.ts'

/** The one field of the form in which it is entered. */
const PLACE = '/value'

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
  const { locale, words, checkerOf, services } = useBuilder()
  const [shown] = useState(() => (value === undefined ? {} : { value }))
  const kept = useKept('default', words.inspector.default)
  const [unread] = useState((): UnreadTexts => (kept.text === undefined ? {} : { [PLACE]: kept.text }))
  const text = JSON.stringify(schema)
  const form = useMemo(() => formOf(JSON.parse(text) as JsonSchema), [text])
  const checker = useMemo(() => checkerOf?.(form), [checkerOf, form])
  return (
    <FormScreen
      form={form}
      record={shown}
      unread={unread}
      locale={locale}
      services={services}
      {...(checker && { checker })}
      // Told before the edit is drawn: what comes back from it is then no change from elsewhere.
      onChange={(record, texts) => {
        const text = texts[PLACE]
        if (text !== undefined) kept.keep(text, { reason: words.inspector.unreadDefault })
        else kept.letGo()
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
