import type { Json, Locale } from '@paperwright/runtime'
import { useEffect, useRef, useState } from 'react'
import { SelectInput } from './SelectInput.tsx'
import type { Setting } from './setting.ts'
import { settingWords } from './setting-words.ts'
import { TypedInput } from './TypedInput.tsx'

/** Stands for the choice that leads to the input; no value that can be typed is one. */
const ANOTHER = '\0'

/** One of those that there are, or another that is typed. */
export function ChooseOrType({
  name,
  setting,
  value,
  locale,
  onSet,
}: {
  name: string
  setting: Setting & Required<Pick<Setting, 'choices' | 'another'>>
  value: Json | undefined
  locale: Locale
  onSet(value: Json | undefined): unknown
}) {
  const { title, schema, tidy, another, choices, usual, hint } = setting
  const [isTyping, setIsTyping] = useState(false)
  const typed = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isTyping) typed.current?.querySelector('input')?.focus()
  }, [isTyping])
  const isListed = value === undefined || choices.some((one) => one.value === value)
  const choose = (chosen: Json | undefined) => {
    setIsTyping(chosen === ANOTHER)
    return chosen === ANOTHER || onSet(chosen)
  }
  const take = (next: Json | undefined) => {
    setIsTyping(false)
    return onSet(next)
  }
  return (
    <>
      <SelectInput
        label={title}
        hint={hint}
        value={isTyping ? ANOTHER : value}
        choices={[
          { value: undefined, title: usual || settingWords[locale].none },
          ...choices,
          ...(isListed ? [] : [{ value, title: String(value) }]),
          { value: ANOTHER, title: another.choice },
        ]}
        onSet={choose}
      />
      {isTyping && (
        <div ref={typed}>
          <TypedInput
            name={name}
            setting={{ title: another.title, schema, ...(tidy && { tidy }) }}
            value={undefined}
            locale={locale}
            onSet={take}
          />
        </div>
      )}
    </>
  )
}
