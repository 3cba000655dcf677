import { createContext } from 'react'

/** The sheet as on paper, or its sections one under the other. */
export type Layout = 'sheet' | 'stack'

export const LayoutContext = createContext<Layout>('sheet')
