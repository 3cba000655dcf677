import type { Json } from '@paperwright/runtime'
import type { ChosenParameters } from '@paperwright/runtime/kit'
import type { Preset } from '@paperwright/runtime/report'

/** What a parameter starts from: the report's own start, another, or a value that stays. */
export type Start = { kind: 'own' } | { kind: 'preset'; preset: Preset } | { kind: 'fixed'; value: Json }

export function startOf({ parameters, presets }: Starts, key: string): Start {
  const preset = presets?.[key]
  if (preset !== undefined) return { kind: 'preset', preset }
  const value = parameters?.[key]
  return value === undefined ? { kind: 'own' } : { kind: 'fixed', value }
}

/** What of a tile or schedule says how a report's parameters start. */
export type Starts = ChosenParameters

export function startsOf({ parameters, presets }: ChosenParameters): Starts {
  return { ...(parameters && { parameters }), ...(presets && { presets }) }
}

/** The starts with another for one parameter. */
export function setStart(starts: Starts, key: string, start: Start): Starts {
  const { [key]: _, ...parameters } = starts.parameters ?? {}
  const { [key]: __, ...presets } = starts.presets ?? {}
  if (start.kind === 'fixed') parameters[key] = start.value
  if (start.kind === 'preset') presets[key] = start.preset
  return {
    ...(Object.keys(parameters).length > 0 && { parameters }),
    ...(Object.keys(presets).length > 0 && { presets }),
  }
}
