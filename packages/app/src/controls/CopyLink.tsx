import { useState } from 'react'
import { useOwnWords } from '../session/use-words.ts'
import { Button } from './Button.tsx'
import { copyText } from './copy-text.ts'

const WORDS = {
  zh: { copy: '复制链接', copied: '链接已复制', failed: '没有复制成功' },
  en: { copy: 'Copy link', copied: 'Link copied', failed: 'Couldn’t copy' },
}

/** Copies the address of what is shown, for a colleague. */
export function CopyLink() {
  const words = useOwnWords(WORDS)
  const [copied, setCopied] = useState<{ address: string; isDone: boolean }>()
  const copy = () => {
    const address = location.href
    const tell = (isDone: boolean) => () => setCopied({ address, isDone })
    void copyText(address).then(tell(true), tell(false))
  }
  // Another page, other filters: another link.
  const isSame = copied?.address === location.href
  return (
    <Button onClick={copy}>
      <span aria-live="polite">{isSame ? (copied.isDone ? words.copied : words.failed) : words.copy}</span>
    </Button>
  )
}
