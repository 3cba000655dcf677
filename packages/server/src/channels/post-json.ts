import { DeliveryFault } from './channel.ts'

/** Milliseconds that an answer may take. */
const PATIENCE = 10_000
/** Bytes of an answer that are read. */
const MOST = 64 * 1024

/**
 * Sends JSON out of the house and gives the answer's text. Nothing leads it elsewhere, and neither a slow answer nor a long
 * one holds it up.
 */
export async function postJson(
  address: string,
  body: string,
  { headers = {}, patience = PATIENCE }: { headers?: Record<string, string>; patience?: number } = {},
): Promise<string> {
  const signal = AbortSignal.timeout(patience)
  try {
    const response = await fetch(address, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...headers },
      body,
      redirect: 'manual',
      signal,
    })
    const text = await readSome(response)
    if (response.status >= 300 && response.status < 400) throw new DeliveryFault('redirected')
    if (!response.ok) throw new DeliveryFault('refused', `${response.status} ${shorten(text)}`.trim())
    return text
  } catch (error) {
    if (error instanceof DeliveryFault) throw error
    throw signal.aborted ? new DeliveryFault('timeout') : new DeliveryFault('unreachable', causeOf(error))
  }
}

async function readSome({ body }: Response): Promise<string> {
  if (!body) return ''
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of body) {
    chunks.push(chunk as Uint8Array)
    bytes += (chunk as Uint8Array).byteLength
    if (bytes >= MOST) break
  }
  return Buffer.concat(chunks).subarray(0, MOST).toString('utf8')
}

/** The code alone: the message of a failed connection may hold the address, which is a secret. */
function causeOf(error: unknown): string {
  const { cause } = error as { cause?: { code?: unknown } }
  return typeof cause?.code === 'string' ? cause.code : ''
}

export function shorten(text: string): string {
  return text.slice(0, 300)
}
