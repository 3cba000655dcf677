import { createLink } from '@tanstack/react-router'
import { Button, type ButtonProps } from '../controls/Button.tsx'

interface LinkButtonProps extends Pick<
  ButtonProps,
  'icon' | 'size' | 'children' | 'className' | 'href' | 'onClick' | 'title'
> {
  primary?: boolean
}

/** A button that is a link of the router: middle click opens a tab. */
export const LinkButton = createLink(({ primary = false, ...props }: LinkButtonProps) => (
  <Button {...props} look={primary ? 'primary' : 'default'} />
))
