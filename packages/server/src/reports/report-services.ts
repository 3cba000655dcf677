import type { Acting } from '../services.ts'

/** What the newest version of a report is run with. */
export type Running = Pick<Acting, 'db' | 'clock' | 'office' | 'forms' | 'reports' | 'actor'>

/** What it is issued with, beside that: on paper that is kept. */
export type Issuing = Running & Pick<Acting, 'printer' | 'blobs'>
