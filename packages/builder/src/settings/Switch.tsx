/** Something that is so or not. */
export function Switch({
  label,
  value,
  hint,
  onSet,
}: {
  label: string
  value: boolean
  hint?: string | undefined
  onSet(value: boolean): unknown
}) {
  return (
    <div className="pwb-switch">
      <label>
        <input
          type="checkbox"
          role="switch"
          aria-checked={value}
          onChange={(event) => onSet(event.target.checked)}
          checked={value}
        />
        {label}
      </label>
      {hint && <p className="pwb-hint">{hint}</p>}
    </div>
  )
}
