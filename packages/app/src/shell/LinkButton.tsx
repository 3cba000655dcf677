import { createLink } from '@tanstack/react-router'
import { Button, type ButtonProps } from 'antd'

/** A button that is a link of the router: middle click opens a tab. */
export const LinkButton = createLink((props: ButtonProps) => <Button {...props} />)
