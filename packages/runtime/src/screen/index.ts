export { FormScreen, type FormScreenProps } from './FormScreen.tsx'
export type { CheckedRecord, RecordChecker } from './record/checker.ts'
export type { LookUpMatch } from '../lookup/look-up-match.ts'
export type { LookUpRequest, ScreenServices, StoredFile, UploadRequest } from './services.ts'
