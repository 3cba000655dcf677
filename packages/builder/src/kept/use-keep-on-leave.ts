import { useEffect, useRef } from 'react'

/**
 * Keeps what is being typed when its box goes: a cell that is pressed is selected, and the settings of the one before
 * are gone, before the box would hear that it is left. Gives what to call once it is kept.
 */
export function useKeepOnLeave(typed: unknown, keep: () => void): () => void {
  const last = useRef({ typed, keep })
  useEffect(() => {
    last.current = { typed, keep }
  })
  useEffect(
    () => () => {
      if (last.current.typed !== undefined) last.current.keep()
    },
    [],
  )
  return () => {
    last.current.typed = undefined
  }
}
