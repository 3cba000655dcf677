/** A document under work as this browser kept it: the server has not stored it yet. */
export interface KeptDesign<Document> {
  document: Document
  base: number | null
  /** The draft's revision that the change was made on. */
  revision: number
}

const nameOf = (place: string) => `paperwright:design:${place}`

/** False where the browser cannot keep it. */
export function keepDesign<Document>(place: string, kept: KeptDesign<Document>): boolean {
  try {
    localStorage.setItem(nameOf(place), JSON.stringify(kept))
    return true
  } catch {
    return false
  }
}

export function readKeptDesign<Document>(place: string): KeptDesign<Document> | undefined {
  try {
    const text = localStorage.getItem(nameOf(place))
    return text === null ? undefined : (JSON.parse(text) as KeptDesign<Document>)
  } catch {
    return undefined
  }
}

export function dropKeptDesign(place: string): void {
  try {
    localStorage.removeItem(nameOf(place))
  } catch {
    // A browser that keeps nothing has nothing to drop.
  }
}
