import type { Drawing } from '@paperwright/runtime/kit'
import type { ChainView, StepView } from '@paperwright/server'
import type { GivenAct } from '../api/signing.ts'

/** How many sheets are signed with one hand: drawn once, kept, or as one's typed name; with one opinion. */
export interface OneHand {
  way: 'drawn' | 'kept' | 'typed'
  drawn?: Drawing | undefined
  said: string
  /** That it is oneself, for all of them. */
  confirmation?: string | undefined
}

/** The steps of a record that one may sign with others: on the screen, and by oneself. */
export function stepsToSign({ steps, mine }: Pick<ChainView, 'steps' | 'mine'>): StepView[] {
  return steps.filter(
    ({ key, isOutsider, ways }) =>
      !isOutsider && mine.steps[key]?.includes('signed') && ways.some((way) => way !== 'paper'),
  )
}

/** The act that signs a step so; in the other way of the two where its slot allows that one alone. */
export function actOf(step: StepView, { covers, hand }: { covers: number; hand: OneHand }): GivenAct {
  const { way, drawn, said, confirmation } = hand
  const allows = (one: 'drawn' | 'typed') => step.ways.includes(one)
  const at = {
    verb: 'signed',
    step: step.key,
    covers,
    ...(step.standsFor && { for: step.standsFor.id }),
    ...(said.trim() && { said: said.trim() }),
    ...(confirmation !== undefined && { confirmation }),
  } as const
  // Who means to sign with what they keep signs so or not at all.
  if (way === 'kept') return { ...at, way }
  const isDrawn =
    drawn !== undefined && (way === 'drawn' ? allows('drawn') || !allows('typed') : !allows('typed'))
  if (!isDrawn || !drawn) return { ...at, way: 'typed' }
  return { ...at, way: 'drawn', drawn: { ...drawn, lines: drawn.lines.map((line) => [...line]) } }
}
