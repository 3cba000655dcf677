import { useId, useRef, useState, type ReactNode } from 'react'
import { Offers } from './Offers.tsx'

export interface ExpressionName {
  name: string
  title: string
}

/** A FEEL expression with names to choose from; it is kept when it is finished or a name is taken. */
export function ExpressionInput({
  label,
  value,
  names,
  placeholder,
  onKeep,
  children,
}: {
  label: string
  value: string
  names: readonly ExpressionName[]
  placeholder?: string
  onKeep(text: string): void
  /** What the expression gives. */
  children?: ReactNode
}) {
  const [typed, setTyped] = useState<string>()
  const [active, setActive] = useState(-1)
  const input = useRef<HTMLTextAreaElement>(null)
  const id = useId()
  const text = typed ?? value
  const word = typed === undefined ? '' : (/[\p{L}_$][\p{L}\p{N}_$.]*$/u.exec(text)?.[0] ?? '')
  const offers =
    word === ''
      ? []
      : names
          .filter(({ name, title }) => name !== word && (name.startsWith(word) || title.includes(word)))
          .slice(0, 6)
  const keep = (next: string) => {
    setTyped(next)
    setActive(-1)
    onKeep(next)
  }
  const take = (name: string) => {
    keep(text.slice(0, text.length - word.length) + name)
    input.current?.focus()
  }
  return (
    <div className="pwb-field">
      <label htmlFor={id}>{label}</label>
      <textarea
        ref={input}
        id={id}
        rows={2}
        spellCheck={false}
        className="pwb-formula"
        placeholder={placeholder}
        value={text}
        aria-autocomplete="list"
        aria-controls={offers.length > 0 ? `${id}-offers` : undefined}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={() => {
          if (typed !== undefined && typed !== value) keep(typed)
          setTyped(undefined)
        }}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown' && offers.length > 0) setActive((active + 1) % offers.length)
          else if (event.key === 'ArrowUp' && offers.length > 0)
            setActive((active - 1 + offers.length) % offers.length)
          else if ((event.key === 'Enter' || event.key === 'Tab') && offers[active]) take(offers[active].name)
          else if (event.key === 'Enter' && !event.shiftKey) keep(text)
          else return
          event.preventDefault()
        }}
      />
      {offers.length > 0 && (
        <Offers
          id={`${id}-offers`}
          label={label}
          offers={offers.map(({ name, title }) => ({
            key: name,
            content: (
              <>
                <code>{name}</code> {title}
              </>
            ),
          }))}
          active={active}
          onTake={(index) => take(offers[index]!.name)}
        />
      )}
      {children}
    </div>
  )
}
