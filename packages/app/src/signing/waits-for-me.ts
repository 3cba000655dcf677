import type { ChainView, StepView } from '@paperwright/server'

/** Whether a step waits for whoever looks at it: they may sign it and, as only those who are asked, refuse it. */
export function waitsForMe(
  { mode, mine }: Pick<ChainView, 'mode' | 'mine'>,
  { key }: Pick<StepView, 'key'>,
): boolean {
  const verbs = mine.steps[key] ?? []
  return mode !== 'hand' && verbs.includes('signed') && verbs.includes('refused')
}
