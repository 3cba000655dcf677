import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { PAD } from '../shell/open-pages.ts'
import { root } from './root-route.tsx'

const searchTo = (search: Record<string, unknown>): { to?: string } =>
  typeof search.to === 'string' ? { to: search.to } : {}

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  // `error` is why the identity provider's answer let nobody in.
  validateSearch: (search: Record<string, unknown>): { to?: string; error?: string } => ({
    ...searchTo(search),
    ...(typeof search.error === 'string' && { error: search.error }),
  }),
  component: lazyRouteComponent(() => import('../sign-in/SignInPage.tsx'), 'SignInPage'),
})

const setUp = createRoute({
  getParentRoute: () => root,
  path: '/setup',
  validateSearch: searchTo,
  component: lazyRouteComponent(() => import('../sign-in/SetUpPage.tsx'), 'SetUpPage'),
})

const password = createRoute({
  getParentRoute: () => root,
  path: '/password',
  validateSearch: searchTo,
  component: lazyRouteComponent(() => import('../sign-in/PasswordPage.tsx'), 'PasswordPage'),
})

/** Opened by a code, on a phone on which nobody signs in. */
const pad = createRoute({
  getParentRoute: () => root,
  path: PAD,
  component: lazyRouteComponent(() => import('../pad/PadPage.tsx'), 'PadPage'),
})

export const signInRoutes = [signIn, setUp, password, pad] as const
