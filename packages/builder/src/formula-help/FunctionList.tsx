import type { Locale } from '@paperwright/runtime'
import { builtinExamples } from '@paperwright/runtime/kit'
import { useState } from 'react'
import { functionWords } from './function-words.ts'
import { helpWords } from './help-words.ts'

/** All functions with an example each; searched by what they are for, in both languages, and by name. */
export function FunctionList({ locale, among }: { locale: Locale; among?: readonly string[] | undefined }) {
  const [sought, setSought] = useState('')
  const say = helpWords[locale]
  const found = findFunctions(sought).filter((name) => among?.includes(name) ?? true)
  return (
    <>
      <label className="pwb-field">
        <span>{say.functions}</span>
        <input
          type="search"
          placeholder={say.search}
          value={sought}
          onChange={({ target }) => setSought(target.value)}
        />
      </label>
      {found.length === 0 && (
        <p className="pwb-hint" role="status">
          {say.none}
        </p>
      )}
      {/* A list that scrolls takes the focus, so that a keyboard reaches its end. */}
      <dl className="pwb-functions" tabIndex={0} aria-label={say.functions}>
        {found.map((name) => (
          <div key={name}>
            <dt>{functionWords[name]![locale]}</dt>
            <dd>
              <code>{builtinExamples[name]}</code>
            </dd>
          </div>
        ))}
      </dl>
    </>
  )
}

export function findFunctions(sought: string): string[] {
  const words = sought.trim().toLowerCase()
  return Object.keys(builtinExamples).filter((name) => {
    const { zh, en } = functionWords[name]!
    return [name, zh, en.toLowerCase()].some((text) => text.includes(words))
  })
}
