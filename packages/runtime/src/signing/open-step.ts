import { stepOf, type Chain, type Step } from './chain.ts'
import type { SigningRefusal } from './signing-act.ts'

/** A step that is asked in a chain that runs, or why there is none. */
export function openStep(chain: Chain, key: string): Step | SigningRefusal {
  const step = stepOf(chain, key)
  if (!step) return 'noStep'
  return chain.state === 'running' && step.state === 'asked' ? step : 'state'
}

export function isBlank(text: string | undefined): boolean {
  return text === undefined || text.trim() === ''
}
