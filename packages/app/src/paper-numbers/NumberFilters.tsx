import type { PaperNumber } from '@paperwright/server'
import { useOwnWords } from '../session/use-words.ts'
import { PAPER_NUMBER_WORDS } from './paper-number-words.ts'

export type StateWanted = PaperNumber['state'] | 'all'

/** Whether one's own numbers alone are shown. */
export function WhoseChoice({ isMine, onChange }: { isMine: boolean; onChange(isMine: boolean): void }) {
  const words = useOwnWords(PAPER_NUMBER_WORDS)
  return (
    <select
      aria-label={words.whose}
      value={isMine ? 'mine' : 'all'}
      onChange={({ target }) => onChange(target.value === 'mine')}
    >
      <option value="mine">{words.mine}</option>
      <option value="all">{words.everyone}</option>
    </select>
  )
}

/** Open ones, those that became something, or all. */
export function StateChoice({ state, onChange }: { state: StateWanted; onChange(state: StateWanted): void }) {
  const words = useOwnWords(PAPER_NUMBER_WORDS)
  const options = { ...words.states, all: words.all }
  return (
    <select
      aria-label={words.which}
      value={state}
      onChange={({ target }) => onChange(target.value as StateWanted)}
    >
      {(Object.keys(options) as StateWanted[]).map((one) => (
        <option key={one} value={one}>
          {options[one]}
        </option>
      ))}
    </select>
  )
}
