export { FormScreen, type FormScreenProps } from './FormScreen.tsx'
export type { CheckedRecord, RecordChecker } from './record/checker.ts'
