import { createHmac } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

/** What a mail server was given. */
export interface Mail {
  to: string[]
  text: string
}

/** A mail server that takes what it is sent, from those who know its password. */
export async function openMailServer() {
  const mails: Mail[] = []
  let refusal: string | undefined
  const server = new SMTPServer({
    authMethods: ['PLAIN'],
    allowInsecureAuth: true,
    disabledCommands: ['STARTTLS'],
    onAuth: ({ username, password }, _, done) =>
      username === 'forms' && password === 'plum'
        ? done(null, { user: username })
        : done(new Error('who are you')),
    onRcptTo: (_, __, done) =>
      done(refusal === undefined ? null : Object.assign(new Error(refusal), { responseCode: 550 })),
    onData(stream, { envelope }, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        mails.push({ to: envelope.rcptTo.map(({ address }) => address), text: decode(Buffer.concat(chunks)) })
        done()
      })
    },
  })
  server.on('error', () => {})
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address() as AddressInfo
  return {
    url: `smtp://forms:plum@127.0.0.1:${port}`,
    mails,
    refuse: (said: string | undefined) => void (refusal = said),
    close: () => new Promise<void>((resolve) => server.close(resolve)),
  }
}

/** The subject and the words of a mail. */
function decode(raw: Buffer): string {
  const [head = '', ...rest] = raw.toString('utf8').split('\r\n\r\n')
  const words = rest.join('\r\n\r\n')
  const body = /base64/i.test(/^content-transfer-encoding:.*$/im.exec(head)?.[0] ?? '')
    ? Buffer.from(words, 'base64').toString('utf8')
    : Buffer.from(
        words
          .replaceAll('=\r\n', '')
          .replace(/=([\dA-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
        'latin1',
      ).toString('utf8')
  const subject = /^subject: ([\s\S]*?)\r\n(?=\S)/im.exec(`${head}\r\nx`)?.[1] ?? ''
  const told = subject
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?b\?(.*?)\?=/gi, (_, text: string) => Buffer.from(text, 'base64').toString('utf8'))
    .replace(/=\?utf-8\?q\?(.*?)\?=/gi, (_, text: string) =>
      Buffer.from(
        text
          .replaceAll('_', ' ')
          .replace(/=([\dA-F]{2})/g, (__, hex: string) => String.fromCharCode(parseInt(hex, 16))),
        'latin1',
      ).toString('utf8'),
    )
  return `${told}\n\n${body}`
}

export interface Heard {
  path: string
  text: string
  headers: Record<string, string>
  at: number
}

const HOUR = 3_600_000
const RATE = 20

/**
 * Messengers and a program, as they answer on the net: bots check who signed and when, and block one that says more than 20
 * things a minute for ten minutes. `/dingtalk`, `/feishu`, `/wecom?key=…`, `/program`, and `/elsewhere`, which leads there.
 */
export async function openNet(clock: () => Date, secrets: { dingtalk: string; feishu: string }) {
  const heard: Heard[] = []
  const blocked = new Map<string, number>()
  let isDown = false
  const hmac = (key: string, text: string) => createHmac('sha256', key).update(text).digest('base64')
  const isNear = (at: number) => Math.abs(clock().getTime() - at) < HOUR

  const judge = (url: URL, body: Record<string, unknown>): object | undefined => {
    const query = url.searchParams
    if (url.pathname === '/dingtalk') {
      const at = query.get('timestamp') ?? ''
      const isSigned = query.get('sign') === hmac(secrets.dingtalk, `${at}\n${secrets.dingtalk}`)
      if (!isSigned || !isNear(Number(at))) return { errcode: 310000, errmsg: 'sign not match' }
    }
    if (url.pathname === '/feishu') {
      const at = String(body['timestamp'])
      const isSigned = body['sign'] === hmac(`${at}\n${secrets.feishu}`, '')
      if (!isSigned || !isNear(Number(at) * 1000)) return { code: 19021, msg: 'sign match fail' }
    }
    if (url.pathname === '/wecom' && query.get('key') !== 'k-1')
      return { errcode: 93000, errmsg: 'invalid key' }
    return undefined
  }
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const url = new URL(request.url!, 'http://net')
    const path = url.pathname
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const text = Buffer.concat(chunks).toString('utf8')
    const at = clock().getTime()
    if (path === '/elsewhere') return response.writeHead(302, { Location: '/program' }).end()
    if (path === '/silent') return
    if (isDown) return response.writeHead(503).end('down')
    heard.push({ path, text, headers: request.headers as Record<string, string>, at })
    const isBot = path !== '/program'
    const recent = heard.filter((one) => one.path === path && one.at > at - 60_000)
    if (isBot && recent.length > RATE) blocked.set(path, at + 600_000)
    const refused = judge(url, JSON.parse(text) as Record<string, unknown>)
    const isBlocked = (blocked.get(path) ?? 0) > at
    const told = isBlocked ? { errcode: 130101, code: 11232, errmsg: 'send too fast' } : refused
    response.writeHead(200, { 'Content-Type': 'application/json' })
    return response.end(JSON.stringify(told ?? { errcode: 0, code: 0, errmsg: 'ok' }))
  }
  const server = createServer((request, response) => void answer(request, response))
  // A connection that is closed just when it is used again would be a fault of its own.
  server.keepAliveTimeout = 60_000
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    of: (path: string) => heard.filter((one) => one.path === path),
    isBlocked: () => blocked.size > 0,
    setDown: (down: boolean) => void (isDown = down),
    close: () => {
      server.closeAllConnections()
      return new Promise<void>((resolve) => void server.close(() => resolve()))
    },
  }
}
