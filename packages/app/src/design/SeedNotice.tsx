import { Button } from '../controls/Button.tsx'
import { useOwnWords } from '../session/use-words.ts'
import { DESIGN_WORDS } from './design-words.ts'

/** A newer shipped document is offered, never forced. */
export function SeedNotice({ onTake, onDecline }: { onTake(): void; onDecline(): void }) {
  const design = useOwnWords(DESIGN_WORDS)
  return (
    <aside className="design-note">
      <p>{design.newerSeed}</p>
      <Button onClick={onTake}>{design.takeSeed}</Button>
      <Button onClick={onDecline}>{design.declineSeed}</Button>
    </aside>
  )
}
