import { useMemo, useState, type ComponentProps } from 'react'
import { useSession } from '../../session/Session.tsx'
import { listTimeZones } from './list-time-zones.ts'

interface TimeZoneSelectProps extends Omit<ComponentProps<'select'>, 'value' | 'onChange'> {
  value: string
  onChange(zone: string): void
}

/** The time zones of the world, by continent. */
export function TimeZoneSelect({ value, onChange, ...select }: TimeZoneSelectProps) {
  const { locale } = useSession()
  const [now] = useState(() => new Date())
  const [first] = useState(value)
  const continents = useMemo(() => listTimeZones(locale, [first], now), [locale, first, now])
  return (
    <select {...select} value={value} onChange={({ target }) => onChange(target.value)}>
      {[...continents].map(([continent, choices]) => (
        <optgroup key={continent} label={continent}>
          {choices.map(({ zone, title }) => (
            <option key={zone} value={zone}>
              {title}
            </option>
          ))}
        </optgroup>
      ))}
    </select>
  )
}
