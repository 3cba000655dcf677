import type { Json, JsonObject, PageSetup } from '@paperwright/runtime'
import { setFormTitle } from '../edits/blocks.ts'
import { setIdentity, setPage } from '../edits/form-facts.ts'
import { useBuilder } from '../state/use-builder.ts'
import { EnglishWords } from './EnglishWords.tsx'
import { Panel } from './Panel.tsx'
import { SettingsForm, type Settings } from './SettingsForm.tsx'

const SIDES = ['top', 'right', 'bottom', 'left'] as const

/** The form as a whole: what it is called, where it is filed, the paper that it is printed on. */
export function FormInspector() {
  const { form, words, amend } = useBuilder()
  const { inspector } = words
  const { code, domain, series, tags } = form['x-form']
  const page = form['x-paper'].page ?? {}
  const text = (title: string) => ({ type: 'string', 'x-field': 'text', title })
  const facts: Settings = {
    title: text(inspector.formTitle),
    code: text(inspector.code),
    domain: text(inspector.domain),
    series: text(inspector.series),
    tags: text(inspector.tags),
  }
  const factValues: JsonObject = {
    title: form.title,
    ...(code !== undefined && { code }),
    ...(domain !== undefined && { domain }),
    ...(series !== undefined && { series }),
    ...(tags !== undefined && tags.length > 0 && { tags: tags.join('、') }),
  }
  const setFact = (name: string, value: Json | undefined) =>
    amend(`form ${name}`, (now) => {
      const said = value === undefined ? undefined : String(value)
      if (name === 'title') return said?.trim() ? setFormTitle(now, { title: said }) : now
      if (name === 'tags') return setIdentity(now, { tags: said?.split(/[、,，;；\s]+/).filter(Boolean) })
      return setIdentity(now, { [name]: said })
    })
  const number = (title: string, minimum: number, maximum: number) => ({
    type: 'number',
    'x-field': 'number',
    title,
    minimum,
    maximum,
  })
  const paper: Settings = {
    size: {
      type: 'string',
      'x-field': 'choice',
      title: inspector.size,
      oneOf: ['A4', 'A3', 'A5', 'B5'].map((size) => ({ const: size, title: size })),
    },
    orientation: {
      type: 'string',
      'x-field': 'choice',
      title: inspector.orientation,
      oneOf: [
        { const: 'portrait', title: inspector.portrait },
        { const: 'landscape', title: inspector.landscape },
      ],
    },
    fontSize: number(inspector.fontSize, 7, 16),
    ...Object.fromEntries(
      SIDES.map((side) => [side, number(`${inspector.margins} ${inspector[side]}`, 5, 60)]),
    ),
  }
  const paperValues: JsonObject = {
    size: page.size ?? 'A4',
    orientation: page.orientation ?? 'portrait',
    ...(page.fontSize !== undefined && { fontSize: page.fontSize }),
    ...page.margins,
  }
  const setPaper = (name: string, value: Json | undefined) =>
    amend(`page ${name}`, (now) => {
      const side = SIDES.find((one) => one === name)
      if (!side) return setPage(now, { [name]: value as never })
      const { [side]: _, ...others } = now['x-paper'].page?.margins ?? {}
      const margins: PageSetup['margins'] = { ...others, ...(typeof value === 'number' && { [side]: value }) }
      return setPage(now, { margins: Object.keys(margins).length > 0 ? margins : undefined })
    })
  return (
    <>
      <Panel title={inspector.form}>
        <SettingsForm name="form" settings={facts} values={factValues} onSet={setFact} />
      </Panel>
      <Panel title={inspector.page}>
        <SettingsForm name="page" settings={paper} values={paperValues} onSet={setPaper} />
      </Panel>
      <Panel title={inspector.english} closed>
        <EnglishWords texts={[form.title]} />
      </Panel>
    </>
  )
}
