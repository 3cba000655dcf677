import { useQuery } from '@tanstack/react-query'
import { sessionQuery } from '../api/session.ts'

/** The name under which a press that stores something for good is sent, until its answer has come. */
export interface PressKey {
  get(): string
  /** What was pressed for is there: the next press is for another. */
  end(): void
}

/**
 * Keys by what is asked: the same for the same, over lost answers, closed dialogs and reloads of this tab. Sent again under
 * its key it is stored once.
 */
export function usePressKeys(): (what: string) => PressKey {
  const owner = useQuery(sessionQuery).data?.actor?.id ?? ''
  return (what) => keyNamed(`paperwright.press.${owner}.${what}`)
}

function keyNamed(name: string): PressKey {
  return {
    get() {
      const kept = readKept(name)
      if (kept !== null) return kept
      const key = crypto.randomUUID()
      keep(name, key)
      return key
    },
    end: () => keep(name, undefined),
  }
}

/** Where the browser keeps nothing, a page remembers its own presses. */
const remembered = new Map<string, string>()

function readKept(name: string): string | null {
  try {
    return sessionStorage.getItem(name) ?? remembered.get(name) ?? null
  } catch {
    return remembered.get(name) ?? null
  }
}

function keep(name: string, key: string | undefined): void {
  if (key === undefined) remembered.delete(name)
  else remembered.set(name, key)
  try {
    if (key === undefined) sessionStorage.removeItem(name)
    else sessionStorage.setItem(name, key)
  } catch {
    // Remembered by this page alone.
  }
}
