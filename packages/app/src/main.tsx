import { guardComposing } from '@paperwright/runtime/menu'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { createQueries } from './api/create-queries.ts'
import { SIGNED_OUT } from './api/read-answer.ts'
import { sessionQuery } from './api/session.ts'
import { loadFieldTypes } from './field-types/page-field-types.ts'
import { createAppRouter } from './router.tsx'
import { guessLocale, readSession } from './session/kept-session.ts'
import { isLeaving } from './session/leave.ts'
import { loadWords } from './session/load-words.ts'
import { SessionProvider } from './session/Session.tsx'
import './looks/looks.css'

// Before anything is drawn: whoever has read a form's type has read them all.
await loadFieldTypes()

// Dialogs and pop-ups stand anywhere.
guardComposing(window)

const queries = createQueries()
const router = createAppRouter(queries)

// Whoever is signed out elsewhere, or too long away, signs in again and comes back; what was typed is kept in the browser.
addEventListener(SIGNED_OUT, () => {
  const session = queries.getQueryData(sessionQuery.queryKey)
  if (!session?.actor || isLeaving()) return
  queries.setQueryData(sessionQuery.queryKey, { ...session, actor: null })
  void router.invalidate()
})

await loadWords(readSession().locale ?? guessLocale())
createRoot(document.getElementById('app')!).render(
  <StrictMode>
    <SessionProvider>
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </SessionProvider>
  </StrictMode>,
)
