import { useMenu } from '@paperwright/runtime/menu'
import { lazy, Suspense } from 'react'
import { Button } from '../controls/Button.tsx'
import type { PersonItemsProps } from './PersonItems.tsx'

/** Loaded when it is opened: no page needs it at first. */
const PersonItems = lazy(() => import('./PersonItems.tsx').then((part) => ({ default: part.PersonItems })))

/** Whoever is signed in, and the way out. */
export function PersonMenu(props: Omit<PersonItemsProps, 'anchor' | 'onClose'>) {
  const { menu, button } = useMenu()
  return (
    <>
      <Button {...button} look="text" className="shell-person">
        {props.actor.name}
      </Button>
      {menu && (
        <Suspense>
          <PersonItems {...menu} {...props} />
        </Suspense>
      )}
    </>
  )
}
