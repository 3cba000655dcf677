/** How far a press of the button that stores has come. */
export type HandIn =
  /** It may be pressed: why it failed last, or that there was nothing to store. */
  | { at: 'open'; error?: unknown; nothingToSave?: boolean }
  /** The person is asked something first. */
  | { at: 'asking' }
  | { at: 'sending' }
  /** Stored, or left: what is on the screen is about to go. */
  | { at: 'done' }

export type HandInEvent =
  | { kind: 'pressed'; isUnchanged: boolean }
  | { kind: 'confirmed' }
  /** Not to be stored now: the person thought better of it, or has a question to decide first. */
  | { kind: 'declined' }
  | { kind: 'failed'; error: unknown }
  | { kind: 'stored' }
  /** Something was entered. */
  | { kind: 'changed' }
  /** The change is given up. */
  | { kind: 'left' }
  /** Another record is put on the sheet. */
  | { kind: 'begunAnew' }

/** One hand-in at a time, and none after the first that was stored: a press means something on an open sheet alone. */
export function stepHandIn(state: HandIn, event: HandInEvent): HandIn {
  switch (event.kind) {
    case 'pressed':
      if (state.at !== 'open') return state
      return event.isUnchanged ? { at: 'open', nothingToSave: true } : { at: 'asking' }
    case 'confirmed':
      return state.at === 'asking' ? { at: 'sending' } : state
    case 'declined':
      return state.at === 'asking' || state.at === 'sending' ? { at: 'open' } : state
    case 'failed':
      return state.at === 'sending' ? { at: 'open', error: event.error } : state
    case 'stored':
      return state.at === 'sending' ? { at: 'done' } : state
    case 'changed':
      return state.at === 'open' && state.nothingToSave ? { at: 'open' } : state
    case 'left':
      return { at: 'done' }
    case 'begunAnew':
      return state.at === 'sending' ? state : { at: 'open' }
  }
}
