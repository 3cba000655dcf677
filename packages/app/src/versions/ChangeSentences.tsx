import { useOwnWords } from '../session/use-words.ts'
import { VERSIONS_WORDS } from './versions-words.ts'

/** What is different between two documents, a sentence each. */
export function ChangeSentences({ sentences }: { sentences: readonly string[] }) {
  const words = useOwnWords(VERSIONS_WORDS)
  if (sentences.length === 0) return <p>{words.same}</p>
  return (
    <ul className="versions-changes">
      {sentences.map((sentence, index) => (
        <li key={index}>{sentence}</li>
      ))}
    </ul>
  )
}
