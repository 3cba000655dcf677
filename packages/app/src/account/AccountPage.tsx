import { useSuspenseQuery } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { sessionQuery } from '../api/session.ts'
import { useOwnWords } from '../session/use-words.ts'
import { usePageTitle } from '../shell/use-page-title.ts'
import { accountWords } from './account-words.ts'
import { Display } from './Display.tsx'
import { Keys } from './Keys.tsx'
import { NoticeChoices } from './NoticeChoices.tsx'
import { PasswordChange } from './PasswordChange.tsx'
import { SecondFactor } from './SecondFactor.tsx'
import { Phone } from './Phone.tsx'
import { Sessions } from './Sessions.tsx'
import './account.css'

const KeptSignature = lazy(() =>
  import('./KeptSignature.tsx').then((part) => ({ default: part.KeptSignature })),
)

/** One's own language and theme, notices, telephone, signature, password, second factor, browsers and keys. */
export function AccountPage() {
  const words = useOwnWords(accountWords)
  const { actor } = useSuspenseQuery(sessionQuery).data
  usePageTitle(words.title)
  return (
    <div className="page account">
      <h1>{words.title}</h1>
      <p className="quiet">{actor?.name}</p>
      <Display />
      <NoticeChoices />
      <Phone />
      <Suspense fallback={<section className="panel kept-signature" />}>
        <KeptSignature />
      </Suspense>
      <PasswordChange />
      <SecondFactor />
      <Sessions />
      <Keys />
    </div>
  )
}
