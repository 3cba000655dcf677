export { FormBuilder, type FormBuilderProps } from './FormBuilder.tsx'
export type { CheckerOf, Post } from './state/use-builder.ts'
export type { PreviewSource, StoredRecord } from './preview/Preview.tsx'
export type { FormLibrary, LibraryEntry } from './inspector/form-library.ts'
