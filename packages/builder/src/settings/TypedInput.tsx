import type { Json, Locale } from '@paperwright/runtime'
import { isDeepEqual } from '@paperwright/runtime/kit'
import { useId, useState } from 'react'
import { useKept } from '../kept/kept-context.ts'
import { useKeepOnLeave } from '../kept/use-keep-on-leave.ts'
import { KeptNote } from '../kept/KeptNote.tsx'
import { readSetting, writeSetting } from './read-setting.ts'
import { takesLines, type Setting } from './setting.ts'
import { useSuggested } from './use-suggested.ts'

interface Typed {
  text: string
  /** What is set up while this stands in the input; anything else came from elsewhere. */
  held: Json | undefined
}

/** What is typed: words, a number, a day. What cannot be used stays to be mended and is not taken over. */
export function TypedInput({
  name,
  setting,
  value,
  locale,
  live = false,
  onSet,
}: {
  /** What it is called in the part of the document that it is of. */
  name: string
  setting: Setting
  value: Json | undefined
  locale: Locale
  live?: boolean
  onSet(value: Json | undefined): unknown
}) {
  const { schema, title, required, hint } = setting
  const [typed, setTyped] = useState<Typed>()
  const [isIn, setIsIn] = useState(false)
  const id = useId()
  const isOurs = typed !== undefined && isSame(typed.held, value)
  const kept = useKept(name, title)
  const text = isOurs ? typed.text : (kept.text ?? writeSetting(value, setting))
  const suggested = useSuggested(setting.suggest, text, isIn)
  const read = readSetting(text, setting, locale)
  const wrong = isOurs && 'wrong' in read ? read.wrong : undefined
  const take = (next: string): Json | undefined => {
    const now = readSetting(next, setting, locale)
    if ('wrong' in now) {
      kept.keep(next, { reason: now.wrong })
      return value
    }
    const isNew = !isSame(now.value, value) && !(required && now.value === undefined)
    if (isNew && onSet(now.value) === false) {
      kept.keep(next)
      return value
    }
    kept.letGo()
    return isNew ? now.value : value
  }
  const type = (next: string) => setTyped({ text: next, held: live ? take(next) : value })
  const keep = (again = false) => {
    done()
    if (isOurs ? !live : again && kept.text !== undefined) take(text)
    if (!wrong) setTyped(undefined)
  }
  const done = useKeepOnLeave(isOurs && !live ? typed : undefined, keep)
  const isKept = kept.reason !== undefined && (!isOurs || !wrong)
  const isNumber = schema.type === 'number' || schema.type === 'integer'
  const lines = takesLines(setting) ? 3 : 1
  const common = {
    id,
    spellCheck: false,
    placeholder: setting.usual ?? usualOf(schema.default),
    value: text,
    'aria-invalid': wrong !== undefined || isKept || undefined,
    'aria-describedby': isKept ? `${id}-kept` : wrong || hint ? `${id}-hint` : undefined,
    onFocus: () => setIsIn(true),
    onBlur: () => {
      setIsIn(false)
      keep()
    },
  }
  return (
    <div className="pwb-field" data-short={isNumber || undefined}>
      <label htmlFor={id}>{title}</label>
      {lines > 1 ? (
        <textarea {...common} rows={lines} onChange={(event) => type(event.target.value)} />
      ) : (
        <input
          {...common}
          type={INPUTS[schema.format ?? ''] ?? 'text'}
          inputMode={isNumber ? 'decimal' : undefined}
          list={suggested.length > 0 ? `${id}-list` : undefined}
          onChange={(event) => type(event.target.value)}
          onKeyDown={(event) => event.key === 'Enter' && keep(true)}
        />
      )}
      {suggested.length > 0 && (
        <datalist id={`${id}-list`}>
          {suggested.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
      )}
      {(wrong ?? hint) && (
        <p id={`${id}-hint`} className={wrong ? 'pwb-hint pwb-wrong' : 'pwb-hint'}>
          {wrong ?? hint}
        </p>
      )}
      {isKept && (
        <KeptNote id={`${id}-kept`} kept={kept} locale={locale} onLetGo={() => setTyped(undefined)} />
      )}
    </div>
  )
}

const INPUTS: Readonly<Record<string, string>> = { date: 'date', month: 'month', time: 'time' }

function usualOf(usual: Json | undefined): string | undefined {
  return usual === undefined ? undefined : String(usual)
}

function isSame(one: Json | undefined, other: Json | undefined): boolean {
  return isDeepEqual(one ?? null, other ?? null)
}
