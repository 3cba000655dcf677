import { createHmac } from 'node:crypto'
import type { JsonObject } from '@paperwright/runtime'
import type { Channel } from './channel.ts'
import { postJson } from './post-json.ts'

/**
 * Tells a program of an event. `Paperwright-Signature` is the HMAC-SHA-256, in hex, of `Paperwright-Timestamp` (seconds),
 * a full stop and the body. `Paperwright-Id` stays the same when it is told again.
 */
export async function sendToProgram(
  { address, secret }: Pick<Channel, 'address' | 'secret'>,
  { id, ...event }: JsonObject & { id: string },
  now: Date,
): Promise<void> {
  const body = JSON.stringify({ id, ...event })
  const timestamp = String(Math.floor(now.getTime() / 1000))
  const signature = createHmac('sha256', secret ?? '')
    .update(`${timestamp}.${body}`)
    .digest('hex')
  await postJson(address, body, {
    headers: {
      'Paperwright-Id': id,
      'Paperwright-Timestamp': timestamp,
      'Paperwright-Signature': `v1=${signature}`,
    },
  })
}
