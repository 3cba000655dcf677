import { fixedOffice } from '../../packages/server/src/office/office.ts'

/** Where tests run that ask nothing of time zones. */
export const officeHere = fixedOffice('UTC')
