import { Button } from '../controls/Button.tsx'
import { useWords } from '../session/use-words.ts'

/** A newer shipped document is offered, never forced. */
export function SeedNotice({ onTake, onDecline }: { onTake(): void; onDecline(): void }) {
  const { design } = useWords()
  return (
    <aside className="design-note">
      <p>{design.newerSeed}</p>
      <Button onClick={onTake}>{design.takeSeed}</Button>
      <Button onClick={onDecline}>{design.declineSeed}</Button>
    </aside>
  )
}
