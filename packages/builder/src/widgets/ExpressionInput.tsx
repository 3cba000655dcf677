import type { Locale } from '@paperwright/runtime'
import {
  expressionParts,
  readExpression,
  showExpression,
  type ExpressionPlace,
} from '@paperwright/runtime/kit'
import { useId, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { useKept } from '../kept/kept-context.ts'
import { mendExpression, mendTitle } from '../kept/mend-expression.ts'
import { useKeepOnLeave } from '../kept/use-keep-on-leave.ts'
import { KeptNote } from '../kept/KeptNote.tsx'
import { expressionWords } from './expression-words.ts'
import { offersAt, type ExpressionOffer } from './expression-offers.ts'
import { offerId, Offers } from './Offers.tsx'

/** What an expression is entered with. */
export interface ExpressionSources extends ExpressionPlace {
  /** Beginnings of calls and words of the language to choose from: `sum(`, `if `. */
  functions: readonly string[]
  /** The key of the field whose expression it is, where that cannot read itself. */
  own?: string | undefined
}

/**
 * A FEEL expression, in which fields stand by their titles and options by their words; names are picked from what is
 * offered at the caret. It is read when it is finished (Enter, or the box is left). What cannot be read, or is refused,
 * stays in the box with the reason.
 */
export function ExpressionInput({
  label,
  setting,
  value,
  sources,
  placeholder,
  locale,
  onKeep,
  children,
}: {
  label: string
  /** What is set, of the part of the document that is worked on. */
  setting: string
  /** As it is stored. */
  value: string
  sources: ExpressionSources
  placeholder?: string
  locale: Locale
  /** Takes the expression over as it is stored; false where it was refused, words where it has to wait for more. */
  onKeep(text: string): unknown
  /** What the expression gives. */
  children?: ReactNode
}) {
  const kept = useKept(setting, label)
  const [typed, setTyped] = useState<string>()
  const [caret, setCaret] = useState<number>()
  const [chosen, setChosen] = useState<number>()
  const [asked, setAsked] = useState(false)
  const input = useRef<HTMLTextAreaElement>(null)
  const mirror = useRef<HTMLDivElement>(null)
  const id = useId()
  const shown = useMemo(() => showExpression(value, sources), [value, sources])
  const text = typed ?? kept.text ?? shown
  const before = caret === undefined ? undefined : text.slice(0, caret)
  const offers = before === undefined ? [] : offersAt(before, asked || text === '', sources)
  const active = chosen ?? preselected(offers, before)

  const close = () => {
    setCaret(undefined)
    setChosen(undefined)
    setAsked(false)
  }
  const change = (next: string, at: number) => {
    setTyped(next)
    setCaret(at)
    setChosen(undefined)
    setAsked(false)
  }
  const keep = (next = text, isMended = false) => {
    close()
    done()
    setTyped(undefined)
    const read = readExpression(next, sources)
    if ('at' in read) {
      const { at, unknown } = read
      const say = expressionWords[locale]
      if (unknown === undefined) return kept.keep(next, { reason: say.unread(at + 1) })
      return kept.keep(next, {
        reason: say.unknownName(unknown),
        mend: mendTitle(next, unknown, sources.names),
      })
    }
    const stored = read.text
    const taken = stored === value || onKeep(stored)
    if (typeof taken === 'string') kept.keep(next, { reason: taken })
    else if (taken === false) kept.keep(next, { mendBy: (fault) => mendExpression(fault, stored, sources) })
    else kept.letGo({ isMended })
  }
  const done = useKeepOnLeave(typed, () => keep())
  const take = ({ insert, from }: ExpressionOffer) => {
    const at = from + insert.length
    change(text.slice(0, from) + insert + text.slice(caret), at)
    // Where the caret is to stand is known once the text is there.
    requestAnimationFrame(() => input.current?.setSelectionRange(at, at))
    input.current?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const { key, shiftKey } = event
    const count = offers.length
    const offer = offers[active]
    if (key === 'ArrowDown' && count > 0) setChosen((active + 1) % count)
    else if (key === 'ArrowUp' && count > 0) setChosen((active - 1 + count) % count)
    else if ((key === 'Enter' || key === 'Tab') && !shiftKey && offer) take(offer)
    else if (key === 'Enter' && !shiftKey) keep()
    else if (key === 'Escape' && count > 0) {
      close()
      event.stopPropagation()
    } else if (key === ' ' && event.ctrlKey) {
      setCaret(input.current?.selectionStart ?? text.length)
      setAsked(true)
    } else return
    event.preventDefault()
  }
  const isWrong = kept.reason !== undefined && typed === undefined
  return (
    <div className="pwb-field">
      <label htmlFor={id}>{label}</label>
      <div className="pwb-expression">
        <div ref={mirror} className="pwb-formula pwb-mirror" aria-hidden="true">
          {expressionParts(text, sources.names).map(({ kind, text: part }, index) => (
            <span key={index} data-kind={kind}>
              {part}
            </span>
          ))}
          {'\n'}
        </div>
        <textarea
          ref={input}
          id={id}
          rows={2}
          spellCheck={false}
          autoComplete="off"
          className="pwb-formula"
          placeholder={placeholder}
          value={text}
          aria-autocomplete="list"
          aria-invalid={isWrong || undefined}
          aria-describedby={isWrong ? `${id}-kept` : undefined}
          aria-controls={offers.length > 0 ? `${id}-offers` : undefined}
          aria-activedescendant={offers[active] ? offerId(`${id}-offers`, offers[active].insert) : undefined}
          onChange={({ target }) => change(target.value, target.selectionStart)}
          onScroll={({ currentTarget }) => {
            if (mirror.current) mirror.current.scrollTop = currentTarget.scrollTop
          }}
          onClick={({ currentTarget }) => text === '' && setCaret(currentTarget.selectionStart)}
          onBlur={() => {
            if (typed !== undefined) keep()
            else close()
          }}
          onKeyDown={onKeyDown}
        />
        {offers.length > 0 && (
          <Offers
            id={`${id}-offers`}
            label={label}
            offers={offers.map((offer) => ({
              key: offer.insert,
              content: <OfferLine {...offer} locale={locale} />,
            }))}
            active={active}
            onTake={(index) => take(offers[index]!)}
          />
        )}
      </div>
      {isWrong && (
        <KeptNote
          id={`${id}-kept`}
          kept={kept}
          locale={locale}
          onLetGo={() => setTyped(undefined)}
          onMend={(mend) => {
            keep(mend.text, true)
            input.current?.focus()
          }}
        />
      )}
      {children}
    </div>
  )
}

function OfferLine({ insert, kind, note, locale }: ExpressionOffer & { locale: Locale }) {
  return (
    <span className="pwb-offer" data-kind={kind}>
      <span>{insert.trim()}</span>
      <small>{kind === 'function' ? expressionWords[locale].function : note}</small>
    </span>
  )
}

/** The first of what is offered to who is typing; none to who has typed one whole, or nothing. */
function preselected(offers: readonly ExpressionOffer[], before: string | undefined): number {
  const [first] = offers
  if (!first || before === undefined || first.from === before.length) return -1
  const typed = before.slice(first.from)
  return offers.some(({ insert }) => insert.trim() === typed || insert === `${typed}(`) ? -1 : 0
}
