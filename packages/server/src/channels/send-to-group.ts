import { createHmac } from 'node:crypto'
import { DeliveryFault, type Channel } from './channel.ts'
import { postJson, shorten } from './post-json.ts'

type Group = Pick<Channel, 'address' | 'secret'>

interface Adapter {
  /** Where a message goes and what is sent there. */
  request(group: Group, text: string, now: Date): { address: string; body: object }
  /** Whether what was answered says that it was taken. */
  isTaken(answer: Record<string, unknown>): boolean
}

const hmac = (key: string, text: string) => createHmac('sha256', key).update(text).digest('base64')

/** Bots of groups, each as its messenger documents them. */
const ADAPTERS: Record<Exclude<Channel['kind'], 'webhook'>, Adapter> = {
  // The key stands in the address.
  wecom: {
    request: ({ address }, text) => ({ address, body: { msgtype: 'text', text: { content: text } } }),
    isTaken: ({ errcode }) => errcode === 0,
  },
  // Signed over milliseconds; the other side takes what is an hour off.
  dingtalk: {
    request({ address, secret }, text, now) {
      const url = new URL(address)
      if (secret !== null) {
        const timestamp = String(now.getTime())
        url.searchParams.set('timestamp', timestamp)
        url.searchParams.set('sign', hmac(secret, `${timestamp}\n${secret}`))
      }
      return { address: url.href, body: { msgtype: 'text', text: { content: text } } }
    },
    isTaken: ({ errcode }) => errcode === 0,
  },
  // What is signed is the key here, and the text empty; over seconds.
  feishu: {
    request({ address, secret }, text, now) {
      const timestamp = String(Math.floor(now.getTime() / 1000))
      const signed = secret === null ? {} : { timestamp, sign: hmac(`${timestamp}\n${secret}`, '') }
      return { address, body: { ...signed, msg_type: 'text', content: { text } } }
    },
    isTaken: ({ code, StatusCode }) => code === 0 || StatusCode === 0,
  },
}

/** Says something in a group. Throws `DeliveryFault` where it was not taken. */
export async function sendToGroup(
  { kind, ...group }: Group & { kind: keyof typeof ADAPTERS },
  text: string,
  now: Date,
): Promise<void> {
  const { request, isTaken } = ADAPTERS[kind]
  const { address, body } = request(group, text, now)
  const answer = await postJson(address, JSON.stringify(body))
  let told: unknown
  try {
    told = JSON.parse(answer)
  } catch {
    throw new DeliveryFault('refused', shorten(answer))
  }
  if (typeof told !== 'object' || told === null || !isTaken(told as Record<string, unknown>))
    throw new DeliveryFault('refused', shorten(answer))
}
