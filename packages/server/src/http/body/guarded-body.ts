import { BadRequest, TooLarge, TooSlow } from '../../errors.ts'
import type { BodyRules } from './body-rules.ts'

/** Milliseconds that a body may keep its reader waiting: at a time, and in all before its rate counts. */
export const PATIENCE = 20_000
/** Bytes a second that a body has to bring from then on: a third of a slow line. */
const LEAST_RATE = 4096

/** A body that is read only as it is asked for, in either way, and ends with an error where it breaks a rule. */
export interface GuardedBody {
  readonly stream: ReadableStream<Uint8Array<ArrayBuffer>>
  /** All of it, as UTF-8. */
  text(): Promise<string>
  /** What it ended with, whatever its reader made of that. */
  failure(): Error | undefined
  received(): number
}

/** `take` may refuse bytes as they come. The source is left as it stands where the body ends before it: its connection is still to be answered. */
export function guardBody(
  source: AsyncIterator<Uint8Array>,
  { most, tooLarge }: BodyRules,
  take: (bytes: number) => void = () => {},
): GuardedBody {
  let failure: Error | undefined
  let received = 0
  let waited = 0
  async function read(): Promise<Uint8Array | undefined> {
    try {
      const asked = performance.now()
      const left = PATIENCE + (received / LEAST_RATE) * 1000 - waited
      const { done, value } = await inTime(source.next(), Math.min(PATIENCE, left))
      waited += performance.now() - asked
      if (done) return undefined
      received += value.length
      if (received > most) throw new TooLarge(tooLarge)
      take(value.length)
      return value
    } catch (error) {
      failure = error as Error
      throw failure
    }
  }
  return {
    get stream() {
      return streamOf(read)
    },
    text: () => textOf(read),
    failure: () => failure,
    received: () => received,
  }
}

type Read = () => Promise<Uint8Array | undefined>

function streamOf(read: Read): GuardedBody['stream'] {
  return new ReadableStream(
    {
      async pull(controller) {
        try {
          const piece = await read()
          if (piece) controller.enqueue(piece as Uint8Array<ArrayBuffer>)
          else controller.close()
        } catch (error) {
          controller.error(error)
        }
      },
    },
    { highWaterMark: 0 },
  )
}

async function textOf(read: Read): Promise<string> {
  const pieces: Uint8Array[] = []
  for (let piece = await read(); piece; piece = await read()) pieces.push(piece)
  return new TextDecoder().decode(pieces.length === 1 ? pieces[0] : Buffer.concat(pieces))
}

async function inTime<Value>(coming: Promise<Value>, ms: number): Promise<Value> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    const end = () => reject(new TooSlow('The request came too slowly to be waited for.'))
    timer = setTimeout(end, Math.max(0, ms))
  })
  try {
    return await Promise.race([coming.catch(refuseHalf), late])
  } finally {
    clearTimeout(timer)
  }
}

/** The other side left, or the connection broke. */
function refuseHalf(cause: unknown): never {
  throw Object.assign(new BadRequest('The request ended before all of it had come.'), { cause })
}
