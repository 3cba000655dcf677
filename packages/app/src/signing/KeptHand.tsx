import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { keptSignatureQuery } from '../api/kept-signature.ts'
import { useOwnWords } from '../session/use-words.ts'
import { CONFIRM_WORDS } from './confirm-words.ts'
import { HandPicture } from './HandPicture.tsx'

/** One's kept signature before it signs, or the way to one. */
export function KeptHand({ keeps }: { keeps: boolean }) {
  const words = useOwnWords(CONFIRM_WORDS)
  const { data } = useQuery({ ...keptSignatureQuery, enabled: keeps })
  if (keeps) return data?.kept ? <HandPicture hand={data.kept} /> : null
  return (
    <p>
      {words.none} <Link to="/account">{words.toAccount}</Link>
    </p>
  )
}
