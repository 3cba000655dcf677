import { useEffect, useState } from 'react'
import type { Setting } from './setting.ts'

/** A typist's pause. */
const PAUSE = 250
const NONE: readonly string[] = []

/** What may be meant by what is typed, while one is at it; nothing where nobody can tell. */
export function useSuggested(suggest: Setting['suggest'], typed: string, isIn: boolean): readonly string[] {
  const [found, setFound] = useState(NONE)
  useEffect(() => {
    if (!suggest || !isIn) return
    let isCurrent = true
    const timer = setTimeout(() => {
      suggest(typed.trim())
        .catch(() => NONE)
        .then((next) => isCurrent && setFound(next))
    }, PAUSE)
    return () => {
      isCurrent = false
      clearTimeout(timer)
    }
  }, [suggest, typed, isIn])
  return found
}
