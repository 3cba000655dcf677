import { createContext, useContext } from 'react'

/** The entry whose actions are asked for, and the button that they open from. */
export interface EntryMenuRequest {
  list: string
  index: number
  button: HTMLElement
  /** The entries stand side by side. */
  isAcross: boolean
}

export const EntryMenuContext = createContext<(request: EntryMenuRequest) => void>(() => {})

export function useEntryMenu(): (request: EntryMenuRequest) => void {
  return useContext(EntryMenuContext)
}
