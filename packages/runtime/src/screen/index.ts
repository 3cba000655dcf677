export { FormScreen, type FormScreenProps } from './FormScreen.tsx'
export type { CheckedRecord, RecordChecker } from './record/checker.ts'
export type { StoredFile } from '../files/stored-file.ts'
export { addFieldInputs, type FieldInputs } from '../fields/inputs.ts'
export { addFieldModuleInputs, type InputKit, type MakeInputs } from './field-module-inputs.ts'
export type { FieldInput, FieldInputProps } from './input/field-input.ts'
export type { LookUpMatch } from '../lookup/look-up-match.ts'
export type { ScreenHandle } from './screen-handle.ts'
export type { ScreenSteps } from './undo/screen-steps.ts'
export type { UnreadTexts } from './record/unread-texts.ts'
export type { ScreenRestrictions } from './restrictions/restrictions.ts'
export type { DirectoryEntry, DirectoryKind } from '../directory/named.ts'
export {
  UploadRefused,
  type DirectoryRequest,
  type LookUpRequest,
  type ScreenServices,
  type UploadRequest,
} from './services.ts'
