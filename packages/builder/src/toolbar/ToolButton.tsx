import { icons } from './icons.tsx'

/** A tool with a picture; its name is said and shown on hover. */
export function ToolButton({
  icon,
  label,
  onClick,
  disabled = false,
  pressed,
}: {
  icon: keyof typeof icons
  label: string
  onClick(): void
  disabled?: boolean
  pressed?: boolean | undefined
}) {
  return (
    <button
      type="button"
      className="pwb-tool"
      title={label}
      aria-label={label}
      aria-pressed={pressed}
      disabled={disabled}
      // The cell that a tool works on keeps its focus.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onClick}
    >
      {icons[icon]}
    </button>
  )
}
