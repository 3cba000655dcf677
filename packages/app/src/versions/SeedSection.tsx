import { Button } from '../controls/Button.tsx'
import { useOwnWords } from '../session/use-words.ts'
import { DESIGN_WORDS } from '../design/design-words.ts'
import { VERSIONS_WORDS } from './versions-words.ts'
import { ChangeSentences } from './ChangeSentences.tsx'

interface SeedSectionProps {
  /** What is published is not what is shipped. */
  differs: boolean
  /** It is offered: neither published nor declined yet. */
  isNewer: boolean
  sentences: readonly string[]
  onRestore(): void
  onDecline(): void
}

/** What the product ships, beside the office's own. */
export function SeedSection({ differs, isNewer, sentences, onRestore, onDecline }: SeedSectionProps) {
  const design = useOwnWords(DESIGN_WORDS)
  const words = useOwnWords(VERSIONS_WORDS)
  return (
    <section className="versions-part">
      <h2>{words.seed}</h2>
      {differs ? (
        <>
          {sentences.length > 0 && <p>{words.seedDiffers(sentences.length)}</p>}
          <ChangeSentences sentences={sentences} />
          <div className="line versions-actions">
            <Button onClick={onRestore}>{words.restoreSeed}</Button>
            {isNewer && <Button onClick={onDecline}>{design.declineSeed}</Button>}
          </div>
        </>
      ) : (
        <p>{words.seedSame}</p>
      )}
    </section>
  )
}
