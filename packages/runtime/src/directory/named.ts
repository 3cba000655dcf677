import { isObject } from '../form/pointer.ts'
import type { Json } from '../form/json-schema.ts'

/** What fields are picked from: those who belong to the house, or its departments. */
export type DirectoryKind = 'people' | 'departments'

/** A person or department by its id, with the name that it has. */
export interface Named {
  id: string
  name: string
}

/** One that may be picked. */
export interface DirectoryEntry extends Named {
  /** What it is called beside, as in English. */
  aka?: string
  /** What tells it apart from another of its name. */
  hint?: string
}

/** Who and what there is to pick, as far as it is known. */
export type Directory = Readonly<Partial<Record<DirectoryKind, readonly DirectoryEntry[]>>>

const LONGEST_ID = 100
/** What the names of people and departments may come to, with room. */
const LONGEST_NAME = 200

/** A value that names one of the house; undefined for anything else. */
export function readNamed(value: Json | undefined): Named | undefined {
  if (!isObject(value) || Object.keys(value).length !== 2) return undefined
  const { id, name } = value
  if (!isWords(id, LONGEST_ID) || !isWords(name, LONGEST_NAME)) return undefined
  return { id, name }
}

/** Those who are called what was typed, full-width letters, capitals and blanks aside. */
export function namesakes(entries: readonly DirectoryEntry[], typed: string): readonly DirectoryEntry[] {
  const wanted = folded(typed)
  return entries.filter(
    ({ name, aka }) => folded(name) === wanted || (aka !== undefined && folded(aka) === wanted),
  )
}

function folded(name: string): string {
  return name.normalize('NFKC').replaceAll(/\s+/g, '').toLowerCase()
}

function isWords(value: Json | undefined, most: number): value is string {
  return typeof value === 'string' && value.trim() !== '' && value.length <= most
}
