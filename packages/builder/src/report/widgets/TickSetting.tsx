export function TickSetting({
  label,
  value,
  onSet,
}: {
  label: string
  value: boolean
  onSet(value: boolean): void
}) {
  return (
    <label className="pwr-tick">
      <input type="checkbox" checked={value} onChange={(event) => onSet(event.target.checked)} />
      {label}
    </label>
  )
}
