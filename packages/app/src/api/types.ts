import type { Form, JsonObject } from '@paperwright/runtime'

/** A form as the library lists it. */
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

/** A form at one of its versions. */
export interface FormVersion {
  id: string
  version: number
  document: Form
}

/** A stored record. */
export interface Submission {
  id: string
  /** The number that people know it by: `TSD-2026-000001`. */
  number: string
  formId: string
  formVersion: number
  /** Grows by one with each saved change. */
  revision: number
  record: JsonObject
  /** Moments in ISO 8601. */
  createdAt: string
  updatedAt: string
}

export interface SubmissionPage {
  items: Submission[]
  total: number
  /** The cursor of the page after this one; null on the last. */
  next: string | null
}

/** Something that happened to a record, with the record as it was after it. */
export interface SubmissionEvent {
  id: string
  kind: 'submitted' | 'changed'
  at: string
  revision: number
  record: JsonObject
}
