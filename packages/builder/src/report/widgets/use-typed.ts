import { useState } from 'react'

export interface Typed {
  /** What is shown: the words as they are, or what is being typed over them. */
  text: string
  type(text: string): void
  /** Takes over what was typed, or these words, as one step back. */
  keep(text?: string): void
}

/** Words being typed: they are taken over when they are finished, where they became others. */
export function useTyped(value: string, onSet: (value: string) => void): Typed {
  const [typed, setTyped] = useState<string>()
  return {
    text: typed ?? value,
    type: setTyped,
    keep(text = typed) {
      if (text !== undefined && text !== value) onSet(text)
      setTyped(undefined)
    },
  }
}
