import { setImmediate as others } from 'node:timers/promises'

interface Waiting<Asked, Answer> {
  asked: Asked
  answer(answer: Answer): void
  fail(error: unknown): void
}

export interface GatherOptions<Asked> {
  /** How many go together. */
  most?: number
  /** How many journeys may be under way: more than one, so that one which hangs keeps nobody else. */
  atOnce?: number
  /** What is alike waits for itself: it goes together or one after the other, never at once. */
  kindOf?: (asked: Asked) => string
}

/**
 * One journey to the database for all who would make it: whoever asks while others are under way goes with the next, all
 * of them together. Nothing is remembered, so an answer is never older than its question.
 *
 * `askAll` gives an answer for each, in their order; where it fails, all of them do.
 */
export function gather<Asked, Answer>(
  askAll: (all: readonly Asked[]) => Promise<readonly Answer[]>,
  { most = 64, atOnce = 2, kindOf }: GatherOptions<Asked> = {},
): (asked: Asked) => Promise<Answer> {
  let waiting: Waiting<Asked, Answer>[] = []
  let underWay = 0
  const busy = new Set<string>()

  function take(): Waiting<Asked, Answer>[] {
    const taken = waiting.filter(({ asked }) => !kindOf || !busy.has(kindOf(asked))).slice(0, most)
    waiting = waiting.filter((one) => !taken.includes(one))
    return taken
  }

  async function go(): Promise<void> {
    underWay++
    // Whoever came in the same turn comes along.
    await others()
    for (let taken = take(); taken.length > 0; taken = take()) {
      const kinds = new Set(kindOf && taken.map(({ asked }) => kindOf(asked)))
      for (const kind of kinds) busy.add(kind)
      try {
        const answers = await askAll(taken.map(({ asked }) => asked))
        taken.forEach(({ answer }, at) => answer(answers[at]!))
      } catch (error) {
        for (const { fail } of taken) fail(error)
      }
      for (const kind of kinds) busy.delete(kind)
    }
    underWay--
  }

  return (asked) =>
    new Promise((answer, fail) => {
      waiting.push({ asked, answer, fail })
      if (underWay < atOnce) void go()
    })
}
