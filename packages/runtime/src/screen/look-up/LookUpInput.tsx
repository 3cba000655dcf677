import { useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react'
import type { FieldReference } from '../../form/json-schema.ts'
import type { FieldInputProps } from '../input/field-input.ts'
import { isShown } from '../input/show-text.ts'
import type { TypedHow } from '../input/use-field-input.ts'
import { useScreenScope } from '../screen-scope.ts'
import { lookUpWords } from './look-up-words.ts'
import type { ScreenServices } from '../services.ts'
import { FilledNote } from './FilledNote.tsx'
import { LookUpPopup } from './LookUpPopup.tsx'
import { useFills } from './use-fills.ts'
import { useLookUp } from './use-look-up.ts'

/**
 * A combobox (WAI-ARIA, list autocomplete): any words may stand in it, and the records that fit what is typed are
 * offered below. While they are, the arrow keys, Enter and Escape are theirs; otherwise they are the sheet's.
 */
export function LookUpInput({
  reference,
  lookUp,
  ...props
}: FieldInputProps & { reference: FieldReference; lookUp: NonNullable<ScreenServices['lookUp']> }) {
  const { id, place, text, isTyping } = props
  const { locale, store } = useScreenScope()
  const words = lookUpWords[locale]
  const box = useRef<HTMLInputElement>(null)
  const search = useLookUp(props.pointer, lookUp)
  const fills = useFills(props, reference)
  // What changes is read out only where it was there before; long lists have many fields that nobody comes to.
  const [isUsed, setUsed] = useState(false)
  useLayoutEffect(() => {
    if (box.current && !isTyping() && box.current.value !== text) box.current.value = text
  })

  const { found, marked } = search
  const matches = found?.matches ?? []
  const isOpen = matches.length > 0
  const take = (index: number) => {
    const match = matches[index]
    search.close()
    if (!match) return
    store.together(() => {
      props.pick(match.value)
      fills.fill(match)
    })
  }
  const takeTyped = (typed: string, how: TypedHow) => {
    props.type(typed, how)
    fills.accept()
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
    else if (key === 'Enter' && isOpen) take(marked)
    else if (key === 'Escape' && found) search.close()
    else {
      if (key === 'Tab' && isOpen) take(marked)
      // Where no sheet takes the key, it would hand the whole form in.
      else if (key === 'Enter' && place === 'stack') event.preventDefault()
      return
    }
    event.preventDefault()
    event.stopPropagation()
  }
  const filled = [
    ...(fills.filled.length > 0 ? [words.filled(fills.filled)] : []),
    ...(fills.cleared.length > 0 ? [words.cleared(fills.cleared)] : []),
  ].join(' · ')
  const listId = `${id}-matches`
  return (
    <span className="pw-look-up">
      {filled !== '' && (
        // Before the input, so that Tab goes on to the next field and Shift+Tab comes here.
        <FilledNote
          text={filled}
          onUndo={() => {
            fills.undo()
            box.current?.focus()
          }}
        />
      )}
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
        onBlur={() => {
          search.close()
          props.leave()
        }}
        {...props.naming}
      />
      <span className="pw-look-up__words" aria-hidden="true">
        {text}
      </span>
      {found && (
        <LookUpPopup
          id={listId}
          anchor={box}
          matches={matches}
          marked={marked}
          note={found.failed ? words.failed : words.none}
          onTake={take}
        />
      )}
      {isUsed && (
        <span role="status" className="pw-heard">
          {found ? (isOpen ? words.found(matches.length) : found.failed ? words.failed : words.none) : filled}
        </span>
      )}
    </span>
  )
}
