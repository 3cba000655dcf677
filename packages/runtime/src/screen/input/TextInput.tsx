import { useLayoutEffect, useRef, type ChangeEvent, type CompositionEvent, type FocusEvent } from 'react'
import type { TextBox } from '../grid/caret.ts'
import type { FieldInputProps } from './field-input.ts'
import { figureEm } from './figure-em.ts'

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
 * A text input: a text area that grows with its words, as handwriting would break onto the next line; in running
 * words it is a ruled blank. Figures in cells grow smaller first.
 */
export function TextInput({ look, ...props }: FieldInputProps & { look: TextInputLook }) {
  const { id, place, text, readOnly, required, naming, describedBy, invalid, isTyping, type, leave } = props
  const box = useRef<HTMLInputElement & HTMLTextAreaElement>(null)
  /** Figures that are longer than usual are written smaller. */
  const fit = (figure: TextBox) => {
    if (look.figures && place !== 'stack')
      figure.style.setProperty('--pw-words', figureEm(figure.value, props.field).toFixed(2))
  }
  // React is not asked at each key: it only writes what the record holds, between one typing and the next.
  useLayoutEffect(() => {
    if (!box.current || isTyping()) return
    if (box.current.value !== text) box.current.value = text
    fit(box.current)
  })
  const shared = {
    id,
    className: look.figures ? 'pw-input pw-figures' : 'pw-input',
    ref: box,
    defaultValue: text,
    readOnly,
    placeholder: place === 'list' ? undefined : look.hint,
    inputMode: look.inputMode,
    autoComplete: look.autoComplete ?? 'off',
    'aria-required': required || undefined,
    'aria-invalid': invalid || undefined,
    'aria-describedby': describedBy,
    onChange: ({ target, nativeEvent }: ChangeEvent<TextBox>) => {
      type(target.value, nativeEvent as InputEvent)
      fit(target)
    },
    onCompositionEnd: (event: CompositionEvent<TextBox>) => type(event.currentTarget.value),
    onBlur: leave,
    ...naming,
  }
  const style = place === 'words' ? { minWidth: `${look.width ?? 6}em` } : undefined
  if (look.figures && place !== 'cell' && place !== 'list')
    return <input {...shared} type="text" style={style} />
  // Longer text is accepted and reported: cutting what was pasted would lose words silently.
  return (
    <textarea
      {...shared}
      rows={1}
      style={style}
      data-lines={look.lines ? '' : undefined}
      onFocus={look.figures ? markWhole : undefined}
    />
  )
}

/** As an input of one line is when the keys come to it; coming back to the window leaves the caret where it was. */
function markWhole({ relatedTarget, currentTarget }: FocusEvent<HTMLTextAreaElement>) {
  if (relatedTarget !== null || currentTarget.selectionEnd === 0) currentTarget.select()
}
