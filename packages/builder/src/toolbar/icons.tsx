import type { ReactNode } from 'react'

function Icon({ children }: { children: ReactNode }) {
  return (
    <svg
      viewBox="0 0 20 20"
      width="18"
      height="18"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {children}
    </svg>
  )
}

const BOX = 'M3 3h14v14H3z'

/** The pictures of the tools, by name. */
export const icons = {
  undo: (
    <Icon>
      <path d="M7 5 3.5 8.5 7 12M4 8.5h8a4.5 4.5 0 0 1 0 9H8" />
    </Icon>
  ),
  redo: (
    <Icon>
      <path d="m13 5 3.5 3.5L13 12M16 8.5H8a4.5 4.5 0 0 0 0 9h4" />
    </Icon>
  ),
  merge: (
    <Icon>
      <path d={BOX} />
      <path d="M10 3v3M10 14v3M5.5 10h3M14.5 10h-3M7 8.5 8.5 10 7 11.5M13 8.5 11.5 10l1.5 1.5" />
    </Icon>
  ),
  split: (
    <Icon>
      <path d={BOX} />
      <path d="M10 3v14M8 10H5m7 0h3M6.5 8.5 5 10l1.5 1.5M13.5 8.5 15 10l-1.5 1.5" />
    </Icon>
  ),
  rowAbove: (
    <Icon>
      <path d="M3 10h14v7H3zM10 2v5M7.5 4.5h5" />
    </Icon>
  ),
  rowBelow: (
    <Icon>
      <path d="M3 3h14v7H3zM10 13v5M7.5 15.5h5" />
    </Icon>
  ),
  columnLeft: (
    <Icon>
      <path d="M10 3h7v14h-7zM2 10h5M4.5 7.5v5" />
    </Icon>
  ),
  columnRight: (
    <Icon>
      <path d="M3 3h7v14H3zM13 10h5M15.5 7.5v5" />
    </Icon>
  ),
  deleteRows: (
    <Icon>
      <path d="M3 6.5h14v7H3zM7.5 8l5 4M12.5 8l-5 4" />
    </Icon>
  ),
  deleteColumns: (
    <Icon>
      <path d="M6.5 3h7v14h-7zM8 7.5l4 5M12 7.5l-4 5" />
    </Icon>
  ),
  evenColumns: (
    <Icon>
      <path d={BOX} />
      <path d="M7.7 3v14M12.3 3v14" />
    </Icon>
  ),
  left: (
    <Icon>
      <path d="M3 5h14M3 10h8M3 15h11" />
    </Icon>
  ),
  center: (
    <Icon>
      <path d="M3 5h14M6 10h8M4.5 15h11" />
    </Icon>
  ),
  right: (
    <Icon>
      <path d="M3 5h14M9 10h8M6 15h11" />
    </Icon>
  ),
  spread: (
    <Icon>
      <path d="M3 3v14M17 3v14M6 8h1M9.5 8h1M13 8h1M6 12h1M9.5 12h1M13 12h1" />
    </Icon>
  ),
  bold: (
    <Icon>
      <path strokeWidth="2.4" d="M6 4h5a3 3 0 0 1 0 6H6zM6 10h6a3 3 0 0 1 0 6H6z" />
    </Icon>
  ),
  shade: (
    <Icon>
      <path d={BOX} />
      <path d="M3 8l5-5M3 13 13 3M4 17 17 4M9 17l8-8M14 17l3-3" />
    </Icon>
  ),
  vertical: (
    <Icon>
      <path d="M10 3v11M7 11.5 10 14.5l3-3M5 17h10" />
    </Icon>
  ),
  diagonal: (
    <Icon>
      <path d={BOX} />
      <path d="m3 3 14 14" />
    </Icon>
  ),
  makeList: (
    <Icon>
      <path d="M3 4h14v3.5H3zM3 10h14M3 13.5h14M3 17h14" />
    </Icon>
  ),
  totals: (
    <Icon>
      <path d="M14.5 4H6l4.5 6L6 16h8.5" />
    </Icon>
  ),
  side: (
    <Icon>
      <path d={BOX} />
      <path d="M7.5 3v14M5 6.5h.1M5 9.5h.1" />
    </Icon>
  ),
  inspector: (
    <Icon>
      <path d={BOX} />
      <path d="M12.5 3v14M15 6.5h.1M15 9.5h.1" />
    </Icon>
  ),
  preview: (
    <Icon>
      <path d="M2 10s3-5.5 8-5.5 8 5.5 8 5.5-3 5.5-8 5.5S2 10 2 10Z" />
      <circle cx="10" cy="10" r="2.3" />
    </Icon>
  ),
  help: (
    <Icon>
      <circle cx="10" cy="10" r="7.5" />
      <path d="M7.8 7.8a2.2 2.2 0 1 1 3.3 1.9c-.8.5-1.1.9-1.1 1.8M10 14.2v.1" />
    </Icon>
  ),
  up: (
    <Icon>
      <path d="m5 12 5-5 5 5" />
    </Icon>
  ),
  down: (
    <Icon>
      <path d="m5 8 5 5 5-5" />
    </Icon>
  ),
  remove: (
    <Icon>
      <path d="m5 5 10 10M15 5 5 15" />
    </Icon>
  ),
}
