import { Menu, MenuItem, useMenu } from '@paperwright/runtime/menu'
import { icons } from './icons.tsx'

export interface ToolItem {
  label: string
  disabled?: boolean
  onChoose(): void
}

/** A button of a toolbar that opens a menu. */
export function ToolMenu({
  icon,
  label,
  name,
  items,
  disabled = false,
}: {
  icon?: keyof typeof icons
  label: string
  /** What the button is called where its label does not say it. */
  name?: string
  items: readonly ToolItem[]
  disabled?: boolean
}) {
  const { menu, button } = useMenu()
  return (
    <>
      <button
        {...button}
        type="button"
        className="pwb-tool"
        title={name ?? label}
        aria-label={name ?? (icon ? label : undefined)}
        disabled={disabled}
      >
        {icon ? icons[icon] : label}
        <span aria-hidden="true" className="pwb-caret" />
      </button>
      {menu && (
        <Menu {...menu} label={name ?? label}>
          {items.map((item, index) => (
            <MenuItem key={index} disabled={item.disabled} onClick={item.onChoose}>
              {item.label}
            </MenuItem>
          ))}
        </Menu>
      )}
    </>
  )
}
