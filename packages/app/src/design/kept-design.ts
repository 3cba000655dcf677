import type { Form } from '@paperwright/runtime'

/** A form under work as this browser kept it: the server has not stored it yet. */
export interface KeptDesign {
  document: Form
  base: number | null
  /** The draft's revision that the change was made on. */
  revision: number
}

const name = (id: string) => `paperwright:design:${id}`

/** False where the browser cannot keep it. */
export function keepDesign(id: string, kept: KeptDesign): boolean {
  try {
    localStorage.setItem(name(id), JSON.stringify(kept))
    return true
  } catch {
    return false
  }
}

export function readKeptDesign(id: string): KeptDesign | undefined {
  try {
    const text = localStorage.getItem(name(id))
    return text === null ? undefined : (JSON.parse(text) as KeptDesign)
  } catch {
    return undefined
  }
}

export function dropKeptDesign(id: string): void {
  try {
    localStorage.removeItem(name(id))
  } catch {
    // A browser that keeps nothing has nothing to drop.
  }
}
