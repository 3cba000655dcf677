import type { ValueKind } from '@paperwright/runtime/kit'

const PATHS: Readonly<Record<ValueKind, string>> = {
  number: 'M12 4H5l4 4-4 4h7',
  text: 'M3.5 13 8 3l4.5 10M5.2 9.5h5.6',
  moment: 'M3 4.5h10v8.5H3zM3 7.5h10M6 3v2.5M10 3v2.5',
  option: 'M3 4.5h1M6.5 4.5H13M3 8h1M6.5 8H13M3 11.5h1M6.5 11.5H13',
  answer: 'M3 8.5 6.5 12 13 4.5',
  other: 'M4 8h.01M8 8h.01M12 8h.01',
}

/** Tells figures, words, days and options apart at a glance; fonts lack such signs. */
export function KindSign({ kind }: { kind: ValueKind }) {
  return (
    <svg
      className="pwr-sign"
      viewBox="0 0 16 16"
      width="16"
      height="16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.4"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={PATHS[kind]} />
    </svg>
  )
}
