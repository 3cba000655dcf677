import { useLayoutEffect, useRef, type ChangeEvent, type CompositionEvent } from 'react'
import type { TextBox } from '../grid/caret.ts'
import type { FieldInputProps } from './field-input.ts'

export interface TextInputLook {
  /** The keyboard that a phone shows. */
  inputMode?: 'text' | 'decimal' | 'numeric' | 'tel' | 'email'
  autoComplete?: string
  /** True where the text may hold line breaks. */
  lines?: boolean
  /** Figures stand to the right in lists. */
  figures?: boolean
  /** Width in running words, in em. */
  width?: number
  hint?: string | undefined
}

/**
 * A text input. In cells it is a text area that grows with its words, as handwriting would break onto the next line;
 * in running words it is a ruled blank.
 */
export function TextInput({ look, ...props }: FieldInputProps & { look: TextInputLook }) {
  const { id, place, text, readOnly, required, naming, describedBy, invalid, isTyping, type, leave } = props
  const box = useRef<HTMLInputElement & HTMLTextAreaElement>(null)
  // React is not asked at each key: it only writes what the record holds, between one typing and the next.
  useLayoutEffect(() => {
    if (box.current && !isTyping() && box.current.value !== text) box.current.value = text
  })
  const shared = {
    id,
    className: look.figures ? 'pw-input pw-input--figures' : 'pw-input',
    ref: box,
    defaultValue: text,
    readOnly,
    placeholder: place === 'list' ? undefined : look.hint,
    inputMode: look.inputMode,
    autoComplete: look.autoComplete ?? 'off',
    'aria-required': required || undefined,
    'aria-invalid': invalid || undefined,
    'aria-describedby': describedBy,
    onChange: (event: ChangeEvent<TextBox>) => type(event.target.value, event.nativeEvent as InputEvent),
    onCompositionEnd: (event: CompositionEvent<TextBox>) => type(event.currentTarget.value),
    onBlur: leave,
    ...naming,
  }
  if (look.lines || (place !== 'words' && !look.figures)) {
    // Longer text is accepted and reported: cutting what was pasted would lose words silently.
    return <textarea {...shared} rows={1} data-lines={look.lines ? '' : undefined} />
  }
  return (
    <input
      {...shared}
      type="text"
      style={place === 'words' ? { minWidth: `${look.width ?? 6}em` } : undefined}
    />
  )
}
