import type { Form } from '@paperwright/runtime'

/** The other forms that a reference may look up, wherever they are kept. */
export interface FormLibrary {
  /** Every form that records are stored of. */
  forms(): Promise<readonly LibraryEntry[]>
  form(id: string): Promise<Form>
}

export interface LibraryEntry {
  id: string
  title: string
  /** The sheet's number in the office's own order. */
  code?: string | undefined
}
