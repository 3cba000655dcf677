import type { Excerpt } from './excerpt-of.ts'

/** Words, those looked for marked. */
export function Marked({ parts }: { parts: Excerpt['parts'] }) {
  return parts.map(({ text, isMatch }, index) =>
    isMatch ? <mark key={index}>{text}</mark> : <span key={index}>{text}</span>,
  )
}
