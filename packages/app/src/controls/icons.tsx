import type { ReactNode } from 'react'

/** The few icons of the chrome, drawn here: an icon package would weigh more than all of them. */
export function Icon({ children }: { children: ReactNode }) {
  return (
    <svg
      viewBox="0 0 20 20"
      width="1.15em"
      height="1.15em"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
      style={{ verticalAlign: '-0.2em' }}
    >
      {children}
    </svg>
  )
}

export const SunIcon = () => (
  <Icon>
    <circle cx="10" cy="10" r="3.4" />
    <path d="M10 2.5v1.7M10 15.8v1.7M2.5 10h1.7M15.8 10h1.7M4.7 4.7l1.2 1.2M14.1 14.1l1.2 1.2M4.7 15.3l1.2-1.2M14.1 5.9l1.2-1.2" />
  </Icon>
)
export const MoonIcon = () => (
  <Icon>
    <path d="M16.2 12.2A6.8 6.8 0 0 1 7.8 3.8a6.8 6.8 0 1 0 8.4 8.4Z" />
  </Icon>
)
export const SearchIcon = () => (
  <Icon>
    <circle cx="9" cy="9" r="5.2" />
    <path d="m13 13 4 4" />
  </Icon>
)
export const PrintIcon = () => (
  <Icon>
    <path d="M6 7V3h8v4M6 14H3.5V7h13v7H14" />
    <path d="M6 12h8v5H6z" />
  </Icon>
)
export const DownloadIcon = () => (
  <Icon>
    <path d="M10 3v9.5M6.2 9l3.8 3.8L13.8 9M3.5 16.5h13" />
  </Icon>
)
export const EditIcon = () => (
  <Icon>
    <path d="m4 16 .7-3.2L13.4 4l2.6 2.6-8.8 8.7L4 16Z" />
  </Icon>
)
export const PaperIcon = () => (
  <Icon>
    <path d="M5 2.8h7l3.2 3.2v11.2H5zM12 2.8V6h3.2M7.8 10h4.6M7.8 13h4.6" />
  </Icon>
)
export const PlusIcon = () => (
  <Icon>
    <path d="M10 4v12M4 10h12" />
  </Icon>
)
export const MinusIcon = () => (
  <Icon>
    <path d="M4 10h12" />
  </Icon>
)
export const FitIcon = () => (
  <Icon>
    <path d="M3 4v12M17 4v12M6 10h8M8 7.8 5.8 10 8 12.2M12 7.8l2.2 2.2-2.2 2.2" />
  </Icon>
)
export const CheckIcon = () => (
  <Icon>
    <path d="m4.5 10.5 3.8 3.8 7.2-8.2" />
  </Icon>
)
export const WarnIcon = () => (
  <Icon>
    <path d="M10 3 2.6 16.4h14.8L10 3ZM10 8.2v3.6M10 14h.01" />
  </Icon>
)
export const StarIcon = () => (
  <Icon>
    <path d="m10 2.6 2.3 4.7 5.1.7-3.7 3.6.9 5.1-4.6-2.4-4.6 2.4.9-5.1L2.6 8l5.1-.7z" />
  </Icon>
)
