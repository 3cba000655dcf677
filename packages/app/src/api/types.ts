export interface FormSummary {
  id: string
  code?: string
  domain?: string
  title: string
  titleEn?: string
  tags: string[]
  version: number
  fields: number
  /** The labels of the signature slots, in signing order. */
  signatures: string[]
}
