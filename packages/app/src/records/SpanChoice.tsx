import { isSpanOfMonths, readDaysAround, relativeSpans, wordSpan } from '@paperwright/runtime/kit'
import { useState } from 'react'
import { useClock } from '../session/use-clock.ts'
import { useOwnWords } from '../session/use-words.ts'
import { LIST_WORDS } from './list-words.ts'

interface SpanChoiceProps {
  /** The name of the span, or nothing yet. */
  value: string
  /** Months lie in no week. */
  monthsOnly: boolean
  fault: string | undefined
  onChange(name: string): void
}

const USUAL_DAYS = 7

/** Spans that move with the day: 本月, 上周, 最近 7 天. */
export function SpanChoice({ value, monthsOnly, fault, onChange }: SpanChoiceProps) {
  const words = useOwnWords(LIST_WORDS)
  const { locale } = useClock()
  const around = readDaysAround(value)
  const [days, setDays] = useState(String(around?.days ?? USUAL_DAYS))
  const nameOf = (direction: 'last' | 'next', count: string) => `${direction}-${count.trim()}-days`
  const spans = relativeSpans.filter((name) => !monthsOnly || isSpanOfMonths(name))
  return (
    <>
      <div className="line filter-spans" role="group" aria-label={words.quick} aria-describedby={fault}>
        {spans.map((name) => (
          <button
            key={name}
            type="button"
            className="chip"
            aria-pressed={value === name}
            onClick={() => onChange(name)}
          >
            {wordSpan(name, locale)}
          </button>
        ))}
      </div>
      {!monthsOnly && (
        <div className="line filter-days">
          {(['last', 'next'] as const).map((direction) => (
            <button
              key={direction}
              type="button"
              className="chip"
              aria-pressed={around?.direction === direction}
              onClick={() => onChange(nameOf(direction, days))}
            >
              {direction === 'last' ? words.daysBack : words.daysAhead}
            </button>
          ))}
          <input
            type="number"
            min={1}
            max={3660}
            aria-label={words.daysCount}
            value={days}
            onChange={(event) => {
              setDays(event.target.value)
              onChange(nameOf(around?.direction ?? 'last', event.target.value))
            }}
          />
          {words.days}
        </div>
      )}
      <small className="quiet">{words.moves}</small>
    </>
  )
}
