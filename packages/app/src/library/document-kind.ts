import type { Locale } from '@paperwright/runtime'
import type { DocumentVersion, Standing } from '@paperwright/server'
import type { NavigateOptions } from '@tanstack/react-router'
import type { SentProblem } from '../api/api-error.ts'
import type { LibraryApi } from '../api/library.ts'
import type { LibraryQueries } from './library-queries.ts'

export interface Titled {
  title: string
}

/** What the library's pages know of a kind of document. What they show of one comes beside it, with each page's code. */
export interface DocumentKind<
  Document extends Titled,
  Listed extends Titled = Titled,
  Opened extends DocumentVersion<Document> = DocumentVersion<Document>,
> {
  /** What new ids begin with. */
  what: string
  api: LibraryApi<Document, Listed, Opened, unknown>
  queries: LibraryQueries<Document, Listed, Opened>
  /** How one may stand in the library beside `listed`. */
  standings: readonly Exclude<Standing, 'listed'>[]
  /** What the work on one is called in this browser's store. */
  placeOf(id: string): string
  /** The file that one is exported to. */
  file: { ending: string; type: string }
  /** What is wrong with a document, in words, its place as it is called there. */
  wordProblem(document: Document, problem: SentProblem, locale: Locale): string
  /** A document of its own that starts as another is; code and number series stay with the other. */
  copy(document: Document, id: string, title: string): Document
  ways: {
    /** Where all of them are. */
    library: NavigateOptions
    /** What is done with one that is published. */
    open(id: string): NavigateOptions
    design(id: string): NavigateOptions
  }
}

/** What is different in a newer document, in the reader's language. */
export type WordChanges<Document> = (before: Document, after: Document) => string[]
