import { useLayoutEffect, useRef, useState, type KeyboardEvent, type ReactNode, type RefObject } from 'react'
import type { FieldInputProps } from '../input/field-input.ts'
import { isShown } from '../input/show-text.ts'
import type { TypedHow } from '../input/use-field-input.ts'
import { LookUpPopup } from './LookUpPopup.tsx'
import type { Search } from './use-search.ts'

/** One of what a search found, as it stands in the list. */
export interface Offer {
  value: string
  /** What tells it apart from another of the same words. */
  hint?: string | undefined
}

/** What a search says of itself. */
export interface SearchWords {
  matches: string
  found(count: number): string
  none: string
  failed: string
}

/**
 * A combobox (WAI-ARIA, list autocomplete): what fits is offered below what is typed. While it is, the arrow keys, Enter
 * and Escape are the list's; otherwise they are the sheet's.
 */
export function SearchInput<Match extends Offer>({
  input: props,
  search,
  words,
  onTake,
  onType,
  onLeave,
  opensAtPress = false,
  heard = '',
  children,
}: {
  input: FieldInputProps
  search: Search<Match>
  words: SearchWords
  onTake(match: Match): void
  onType?(): void
  /** After what was typed has been read. */
  onLeave?(): void
  /** Pressed while it is blank, it offers whatever there is. */
  opensAtPress?: boolean
  /** Read out while nothing is offered. */
  heard?: string
  /** Stands before the input. */
  children?(box: RefObject<HTMLInputElement | null>): ReactNode
}) {
  const { id, place, text, isTyping } = props
  const box = useRef<HTMLInputElement>(null)
  // What changes is read out only where it was there before; long lists have many fields that nobody comes to.
  const [isUsed, setUsed] = useState(false)
  useLayoutEffect(() => {
    if (box.current && !isTyping() && box.current.value !== text) box.current.value = text
  })

  const { found, marked } = search
  const matches = found?.matches ?? []
  const isOpen = matches.length > 0
  const take = (match: Match | undefined) => {
    search.close()
    if (match) onTake(match)
  }
  const takeTyped = (typed: string, how: TypedHow) => {
    props.type(typed, how)
    onType?.()
    // Half of a word in Latin letters finds nothing, and what is taken back is not looked up.
    if (how.isComposing || isShown(how.inputType)) return
    if (typed.trim() === '') search.close()
    else search.ask(typed, 'soon')
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const { key } = event
    if (event.ctrlKey || event.metaKey) return
    if (key === 'ArrowDown' && event.altKey) search.ask(event.currentTarget.value, 'at once')
    else if (key === 'ArrowDown' && isOpen) search.mark((marked + 1) % matches.length)
    else if (key === 'ArrowUp' && isOpen) search.mark(marked <= 0 ? matches.length - 1 : marked - 1)
    else if (key === 'Enter' && isOpen) take(matches[marked])
    else if (key === 'Escape' && found) search.close()
    else {
      if (key === 'Tab' && isOpen && search.isChosen) take(matches[marked])
      // Where no sheet takes the key, it would hand the whole form in.
      else if (key === 'Enter' && place === 'stack') event.preventDefault()
      return
    }
    event.preventDefault()
    event.stopPropagation()
  }
  const listId = `${id}-matches`
  return (
    <span className="pw-look-up">
      {children?.(box)}
      <input
        ref={box}
        id={id}
        type="text"
        role="combobox"
        className="pw-input"
        defaultValue={text}
        autoComplete="off"
        aria-autocomplete="list"
        aria-expanded={isOpen}
        aria-controls={isOpen ? listId : undefined}
        aria-activedescendant={isOpen && marked >= 0 ? `${listId}-${marked}` : undefined}
        aria-required={props.required || undefined}
        aria-invalid={props.invalid || undefined}
        aria-describedby={props.describedBy}
        style={place === 'words' ? { minWidth: '6em' } : undefined}
        onChange={(event) => takeTyped(event.target.value, event.nativeEvent as InputEvent)}
        onCompositionEnd={(event) => takeTyped(event.currentTarget.value, {})}
        onKeyDown={onKeyDown}
        onFocus={() => setUsed(true)}
        onClick={({ currentTarget }) => {
          if (opensAtPress && currentTarget.value === '' && !found) search.ask('', 'at once')
        }}
        onBlur={() => {
          search.close()
          props.leave()
          onLeave?.()
        }}
        {...props.naming}
      />
      <span className="pw-look-up__words" aria-hidden="true">
        {text}
      </span>
      {found && (
        <LookUpPopup<Match>
          id={listId}
          label={words.matches}
          anchor={box}
          matches={matches}
          marked={marked}
          note={found.failed ? words.failed : words.none}
          onTake={take}
        />
      )}
      {isUsed && (
        <span role="status" className="pw-heard">
          {found ? (isOpen ? words.found(matches.length) : found.failed ? words.failed : words.none) : heard}
        </span>
      )}
    </span>
  )
}
