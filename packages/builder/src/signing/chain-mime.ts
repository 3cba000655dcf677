import { TYPE_MIME } from '../canvas/drag-and-drop.ts'

/** What a slot that is dragged to another place of the chain is known by. */
export const CHAIN_MIME = `${TYPE_MIME}-chain`
