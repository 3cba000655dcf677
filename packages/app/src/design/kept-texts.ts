import type { KeptText } from '@paperwright/builder'
import { useCallback, useState } from 'react'

const nameOf = (place: string) => `paperwright:typed:${place}`

/**
 * What was typed into a document's settings and not taken over. It is nobody's but its writer's: this browser keeps it
 * beside the draft, and neither the draft nor a version has it.
 */
export function useKeptTexts(place: string): {
  kept: readonly KeptText[]
  keep(kept: readonly KeptText[]): void
  /** Lets them all go; a builder drawn anew by `round` starts without them. */
  forget(): void
  round: number
} {
  const [kept, setKept] = useState(() => readTexts(place))
  const keep = useCallback(
    (next: readonly KeptText[]) => {
      setKept(next)
      writeTexts(place, next)
    },
    [place],
  )
  const [round, setRound] = useState(0)
  const forget = () => {
    keep([])
    setRound(round + 1)
  }
  return { kept, keep, forget, round }
}

function readTexts(place: string): readonly KeptText[] {
  try {
    const read: unknown = JSON.parse(localStorage.getItem(nameOf(place)) ?? '[]')
    return Array.isArray(read) ? read.filter(isKeptText) : []
  } catch {
    return []
  }
}

const PARTS = ['at', 'key', 'label', 'text', 'reason']

function isKeptText(one: unknown): one is KeptText {
  if (!hasTexts(one, PARTS)) return false
  return !('mend' in one) || hasTexts(one.mend, ['words', 'text'])
}

function hasTexts(one: unknown, parts: readonly string[]): one is object {
  return (
    typeof one === 'object' &&
    one !== null &&
    parts.every((part) => typeof (one as Record<string, unknown>)[part] === 'string')
  )
}

function writeTexts(place: string, kept: readonly KeptText[]): void {
  try {
    if (kept.length === 0) localStorage.removeItem(nameOf(place))
    else localStorage.setItem(nameOf(place), JSON.stringify(kept))
  } catch {
    // They stay in their boxes for as long as the page is open.
  }
}
