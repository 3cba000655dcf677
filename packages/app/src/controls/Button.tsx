import type { AnchorHTMLAttributes, ButtonHTMLAttributes, MouseEvent, ReactNode, Ref } from 'react'
import './button.css'

interface Look {
  /** Default: a framed one. */
  look?: 'default' | 'primary' | 'text' | 'link'
  /** What it does cannot be taken back, or takes something away. */
  danger?: boolean
  /** A primary one on a coloured ground. */
  ghost?: boolean
  size?: 'small' | 'large'
  /** As wide as its place. */
  block?: boolean
  icon?: ReactNode
}

type Native = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'type'>
type Anchor = Pick<AnchorHTMLAttributes<HTMLAnchorElement>, 'href' | 'target' | 'rel' | 'download'>

export interface ButtonProps extends Native, Look, Anchor {
  /** Default: `button`; a form is sent by `submit` alone. */
  type?: 'button' | 'submit'
  /** It was pressed and is at work: it turns, and takes no other press. */
  loading?: boolean
  ref?: Ref<HTMLButtonElement>
}

/** What is pressed: a button, or with `href` a link that looks like one. */
export function Button({
  look = 'default',
  danger = false,
  ghost = false,
  size,
  block = false,
  icon,
  type = 'button',
  loading = false,
  className,
  children,
  href,
  target,
  rel,
  download,
  onClick,
  ...rest
}: ButtonProps) {
  const shared = {
    className: className === undefined ? 'button' : `button ${className}`,
    'data-look': look,
    'data-size': size,
    'data-danger': danger || undefined,
    'data-ghost': ghost || undefined,
    'data-block': block || undefined,
  }
  const content = (
    <>
      {loading ? <i className="button-turn" aria-hidden="true" /> : icon}
      {children !== undefined && children !== null && <span>{children}</span>}
    </>
  )
  if (href !== undefined && rest.disabled !== true) {
    const { ref: _, disabled: __, ...named } = rest
    const link = named as AnchorHTMLAttributes<HTMLAnchorElement>
    const press = onClick as ((event: MouseEvent<HTMLElement>) => void) | undefined
    return (
      <a {...link} {...shared} href={href} target={target} rel={rel} download={download} onClick={press}>
        {content}
      </a>
    )
  }
  return (
    <button
      {...rest}
      {...shared}
      type={type}
      aria-busy={loading || undefined}
      onClick={(event) => (loading ? event.preventDefault() : onClick?.(event))}
    >
      {content}
    </button>
  )
}
