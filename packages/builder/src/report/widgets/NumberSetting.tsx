import { TextSetting } from './TextSetting.tsx'

/** A figure, or none; what is no figure is not taken. */
export function NumberSetting({
  label,
  value,
  placeholder,
  onSet,
}: {
  label: string
  value: number | undefined
  placeholder?: string
  onSet(value: number | undefined): void
}) {
  return (
    <TextSetting
      label={label}
      value={value === undefined ? '' : String(value)}
      {...(placeholder !== undefined && { placeholder })}
      onSet={(text) => {
        const figure = Number(text)
        if (text.trim() === '') onSet(undefined)
        else if (Number.isFinite(figure)) onSet(figure)
      }}
    />
  )
}
