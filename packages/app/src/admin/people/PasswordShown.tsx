import { Button } from '../../controls/Button.tsx'
import { copyText } from '../../controls/copy-text.ts'
import { useState } from 'react'
import { useOwnWords } from '../../session/use-words.ts'
import { peopleWords } from './people-words.ts'

/** A password that an admin hands over; the server keeps only its hash. */
export function PasswordShown({ label, password }: { label: string; password: string }) {
  const words = useOwnWords(peopleWords)
  const [isCopied, setCopied] = useState(false)
  return (
    <div className="people-password">
      <span>{label}</span>
      <code>{password}</code>
      <Button onClick={() => void copyText(password).then(() => setCopied(true))}>
        {isCopied ? words.copied : words.copy}
      </Button>
      <p>{words.firstPasswordHint}</p>
    </div>
  )
}
