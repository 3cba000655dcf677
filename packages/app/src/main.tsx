import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { createQueries } from './api/create-queries.ts'
import { createAppRouter } from './router.tsx'
import { AntdChrome } from './session/AntdChrome.tsx'
import { SessionProvider } from './session/Session.tsx'
import './shell/base.css'

const queries = createQueries()
const router = createAppRouter(queries)

createRoot(document.getElementById('app')!).render(
  <StrictMode>
    <SessionProvider>
      <AntdChrome>
        <QueryClientProvider client={queries}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </AntdChrome>
    </SessionProvider>
  </StrictMode>,
)
