import type { Json, Locale, JsonSchema } from '@paperwright/runtime'
import { isDeepEqual, readOptions } from '@paperwright/runtime/kit'
import { ChooseOrType } from './ChooseOrType.tsx'
import { ExpressionSetting } from './ExpressionSetting.tsx'
import { HoledInput } from './HoledInput.tsx'
import { Segments } from './Segments.tsx'
import { SelectInput } from './SelectInput.tsx'
import { takesLines, type Setting, type SettingChoice } from './setting.ts'
import { Switch } from './Switch.tsx'
import { Ticks } from './Ticks.tsx'
import { TypedInput } from './TypedInput.tsx'
import { settingWords } from './setting-words.ts'

export interface SettingInputProps {
  /** What it is called in the part of the document that it is of. */
  name: string
  setting: Setting
  value: Json | undefined
  locale: Locale
  live?: boolean
  onSet(value: Json | undefined): unknown
}

/** One setting, entered as its schema says: one of few stands open, one of many is folded up, the rest is typed. */
export function SettingInput({ name, setting, value, locale, live = false, onSet }: SettingInputProps) {
  const { title, schema, expression, holes, hint, usual = '' } = setting
  const say = settingWords[locale]
  if (expression) return <ExpressionSetting {...{ name, setting, expression, value, locale, onSet }} />
  if (holes)
    return (
      <HoledInput
        label={title}
        setting={name}
        locale={locale}
        value={textOf(value)}
        holes={holes}
        lines={linesOf(setting)}
        placeholder={usual}
        onSet={(text) => (text.trim() || !setting.required ? onSet(text.trim() ? text : undefined) : true)}
      />
    )
  if (schema.type === 'array' && (setting.choices || schema.items?.oneOf))
    return (
      <Ticks
        label={title}
        choices={setting.choices ?? optionsOf(schema.items)}
        value={Array.isArray(value) ? value : []}
        onSet={(chosen) => onSet(chosen.length > 0 || setting.required ? chosen : undefined)}
      />
    )
  const { choices: given, another } = setting
  if (given && another) {
    const open = { ...setting, choices: given, another }
    return <ChooseOrType name={name} setting={open} value={value} locale={locale} onSet={onSet} />
  }
  const listed = setting.choices ?? (schema.oneOf && optionsOf(schema as JsonSchema))
  if (listed) {
    const { default: held } = schema
    const isOpen = setting.required || held !== undefined || listed.some((one) => one.value === undefined)
    const choices = isOpen ? listed : [{ value: undefined, title: usual || say.none }, ...listed]
    const Input = !setting.choices && isFew(choices) ? Segments : SelectInput
    return (
      <Input
        label={title}
        choices={choices}
        value={value ?? held}
        hint={hint}
        onSet={(chosen) =>
          onSet(isDeepEqual(chosen ?? null, held ?? null) && !setting.required ? undefined : chosen)
        }
      />
    )
  }
  if (schema.type === 'boolean')
    return <Switch label={title} hint={hint} value={value === true} onSet={(on) => onSet(on || undefined)} />
  if (Array.isArray(schema.type))
    return (
      <>
        <Switch label={title} hint={hint} value={Boolean(value)} onSet={(on) => onSet(on || undefined)} />
        {value && (
          <TypedInput
            name={name}
            setting={{ title: say.wordsOf(title), schema: { type: 'string' }, usual }}
            value={typeof value === 'string' ? value : undefined}
            locale={locale}
            live={live}
            onSet={(words) => onSet(words ?? true)}
          />
        )}
      </>
    )
  return <TypedInput name={name} setting={setting} value={value} locale={locale} live={live} onSet={onSet} />
}

const MOST = 4
/** What goes in a line of a panel, a Chinese letter as two. */
const WIDEST = 26

/** Few and short enough to stand beside each other. */
function isFew(choices: readonly SettingChoice[]): boolean {
  const width = choices.reduce(
    (sum, { title }) => sum + title.replaceAll(/[^\u0000-\u00ff]/g, 'xx').length,
    0,
  )
  return choices.length <= MOST && width <= WIDEST
}

function optionsOf(schema: JsonSchema | undefined): SettingChoice[] {
  return readOptions(schema ?? {}).map(({ value, title }) => ({ value, title }))
}

function textOf(value: Json | undefined): string {
  return typeof value === 'string' ? value : ''
}

function linesOf(setting: Setting): number {
  return takesLines(setting) ? 4 : 1
}
