import { QueryClient } from '@tanstack/react-query'
import { OfflineError } from './api-error.ts'

/** Server state of the application. A refusal is final; a lost connection is tried once more. */
export function createQueries(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 10_000,
        retry: (failures, error) => error instanceof OfflineError && failures < 1,
        retryDelay: 400,
        // The application talks to its own server, which answers without the internet too.
        networkMode: 'always',
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  })
}
