import { useId, type ReactNode } from 'react'
import { useOwnWords } from '../../session/use-words.ts'
import { POSTS_WORDS } from './posts-words.ts'

/** A name in both languages. */
export interface Names {
  zh: string
  en: string
}

/** Inputs for a name in both languages, and what else is asked. */
export function NameFields({
  names,
  onChange,
  children,
}: {
  names: Names
  onChange(names: Names): void
  children?: ReactNode
}) {
  const words = useOwnWords(POSTS_WORDS)
  const id = useId()
  return (
    <div className="people-entry">
      {(['zh', 'en'] as const).map((locale) => (
        <NameField
          key={locale}
          id={`${id}-${locale}`}
          label={words[locale]}
          value={names[locale]}
          onChange={(name) => onChange({ ...names, [locale]: name })}
        />
      ))}
      {children}
    </div>
  )
}

function NameField(field: { id: string; label: string; value: string; onChange(value: string): void }) {
  return (
    <>
      <label htmlFor={field.id}>{field.label}</label>
      <input
        id={field.id}
        value={field.value}
        maxLength={100}
        onChange={({ target }) => field.onChange(target.value)}
      />
    </>
  )
}

/** What is sent: an office that needs no English gets the name that it has. */
export function sentNames({ zh, en }: Names): Names {
  return { zh: zh.trim() || en.trim(), en: en.trim() || zh.trim() }
}

export const isNamed = ({ zh, en }: Names): boolean => `${zh}${en}`.trim() !== ''
