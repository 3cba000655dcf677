import { createHmac } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { enqueueDue, deliveryWork } from '../../packages/server/src/channels/delivery-work.ts'
import { openMailer } from '../../packages/server/src/channels/mailer.ts'
import { serveBackground } from '../../packages/server/src/jobs/background.ts'
import { openQueue, type JobQueue } from '../../packages/server/src/jobs/queue.ts'
import type { Services } from '../../packages/server/src/services.ts'
import { requestForm } from '../forms/request-form.ts'
import { openMailServer, openNet } from '../support/post-office.ts'
import { databases, seed, sender, servicesOver, startSuite, type Send } from './server-suite.ts'

const SECRETS = { dingtalk: 'SEC-one', feishu: 'fs-two' }
const ALL = ['todo', 'results', 'copies']

describe.each(Object.entries(databases))('what leaves the house, on %s', (_, open) => {
  let suite: Awaited<ReturnType<typeof startSuite>>
  let mail: Awaited<ReturnType<typeof openMailServer>>
  let net: Awaited<ReturnType<typeof openNet>>
  let services: Services
  let queue: JobQueue
  let background: Awaited<ReturnType<typeof serveBackground>>
  const people: Record<string, Send> = {}
  let now = Date.parse('2026-03-05T02:00:00Z')
  // No two messages are sent at the same moment: by that they are counted.
  const clock = () => new Date(now++)

  beforeAll(async () => {
    suite = await startSuite(open)
    suite.setClock(clock())
    await seed(suite.database, requestForm)
    ;[mail, net] = await Promise.all([openMailServer(), openNet(clock, SECRETS)])
    const mailer = openMailer({ url: mail.url, from: '纸匠 <forms@example.org>' })
    services = servicesOver(suite.database, { clock, outside: { mailer, url: 'https://forms.example.org' } })
    for (const [username, post] of [
      ['clerk', 'customer-relations-specialist'],
      ['manager', 'customer-service-manager'],
    ] as const) {
      const email = { email: `${username}@example.org` }
      people[username] = sender(
        suite.app,
        await suite.join({ username, ...email, posts: [post], department: 'customer-service' } as never),
      )
    }
    const zone = { name: { zh: '江南' }, timeZone: 'Asia/Shanghai', base: 0 }
    await suite.send('PUT', '/api/office', zone)
    services.office.forget()
    queue = await openQueue(suite.database, { pollMs: 50 })
    background = await serveBackground(deliveryWork(services), { queue, log: () => {} })
  })
  afterAll(async () => {
    await background.stop()
    await queue.stop()
    services.outside.mailer!.close()
    await Promise.all([mail.close(), net.close()])
    await suite.database.close()
  })

  const pass = (seconds: number) => {
    now += seconds * 1000
    suite.setClock(clock())
  }
  const look = () => enqueueDue(services, { queue })
  const submit = async () => {
    pass(1)
    const record = { reason: '招待客户', amount: 3000 }
    return (await people['clerk']!('POST', '/api/forms/request/submissions', { record })).body
  }
  const add = async (kind: string, path: string, more: object = {}) => {
    const given = {
      kind,
      name: kind,
      address: `${net.url}${path}`,
      what: ALL,
      locale: 'zh',
      enabled: true,
      ...more,
    }
    const { status, body } = await suite.send('POST', '/api/notices/channels', given)
    expect(status).toBe(201)
    return body as never as {
      channel: { id: string; host: string; hasSecret: boolean }
      secret: string | null
    }
  }
  const deliveries = async (query = '') =>
    (await suite.send('GET', `/api/notices/deliveries${query}`)).body.items as never as {
      id: string
      channel: string | null
      state: string
      tries: number
      fault: string | null
      number: string
    }[]
  const ofChannel = async (name: string) => (await deliveries()).filter(({ channel }) => channel === name)
  const remove = (id: string) => suite.send('DELETE', `/api/notices/channels/${id}`)

  test('mail says the form, the number, who, what and where, and nothing of the record', async () => {
    const { id, number } = await submit()
    await look()
    await expect.poll(() => mail.mails.length).toBe(1)
    const [{ to, text } = { to: [], text: '' }] = mail.mails
    expect(to).toEqual(['manager@example.org'])
    expect(text).toContain(`《招待申请》${number}：clerk请您签字（部门经理）`)
    expect(text).toContain(`https://forms.example.org/records/${id}`)
    expect(text).not.toMatch(/客户|3000/)
    // Looked at again, by another server as well, it is not sent twice.
    await Promise.all([look(), look()])
    await expect.poll(async () => (await deliveries()).map(({ state }) => state)).toEqual(['sent'])
    expect(mail.mails).toHaveLength(1)
  })

  test('everyone chooses language, what comes by mail, and quiet hours by the clocks of the office', async () => {
    mail.mails.length = 0
    const quiet = { from: '22:00', to: '07:30' }
    const choices = { locale: 'en', mail: ['todo'], bell: [], quiet }
    expect((await people['manager']!('PUT', '/api/account/notices', choices)).body).toMatchObject(choices)
    // 23:30 in Shanghai.
    now = Date.parse('2026-03-05T15:30:00Z')
    await submit()
    await submit()
    await look()
    await new Promise((resolve) => setTimeout(resolve, 200))
    expect(mail.mails).toEqual([])
    now = Date.parse('2026-03-05T23:31:00Z')
    await look()
    // What came in the night is one mail in the morning.
    await expect.poll(() => mail.mails.length).toBe(1)
    expect(mail.mails[0]!.text).toContain('2 notices about signatures')
    expect(mail.mails[0]!.text).toContain('clerk asks you to sign')
    const entry = (await suite.send('GET', '/api/audit?action=person.changed')).body as never as {
      items?: object[]
      entries?: object[]
    }
    expect(JSON.stringify(entry)).toContain('22:00')
  })

  test('mail that is not taken is tried again, later each time, five times; then it is told, and can be sent anew', async () => {
    mail.mails.length = 0
    mail.refuse('mailbox full')
    await submit()
    for (const [tries, wait] of [30, 120, 600, 3600, 0].entries()) {
      await look()
      await expect.poll(async () => (await deliveries())[0]).toMatchObject({ tries: tries + 1 })
      pass(wait - 1)
      await look()
      expect((await deliveries())[0]).toMatchObject({ tries: tries + 1 })
      pass(2)
    }
    const [failed] = await deliveries('?failed=1')
    expect(failed).toMatchObject({ state: 'failed', fault: 'refused' })
    mail.refuse(undefined)
    expect((await suite.send('POST', `/api/notices/deliveries/${failed!.id}/resend`, {})).status).toBe(204)
    await look()
    await expect.poll(() => mail.mails.length).toBe(1)
  })

  test.each([
    ['dingtalk', '/dingtalk', { secret: SECRETS.dingtalk }],
    ['feishu', '/feishu', { secret: SECRETS.feishu }],
    ['wecom', '/wecom?key=k-1', {}],
  ])(
    'the group of %s hears who is asked; many at once are one message, and its limit is kept',
    async (kind, path, more) => {
      const { channel } = await add(kind, path, more)
      const before = net.of(path.replace(/\?.*/, '')).length
      const heard = () => net.of(path.replace(/\?.*/, '')).slice(before)
      const { number } = await submit()
      await look()
      await expect.poll(() => heard().length).toBe(1)
      expect(heard()[0]!.text).toContain(`${number}`)
      expect(heard()[0]!.text).toContain('clerk请manager签字（部门经理）')
      for (let sent = 0; sent < 30; sent++) {
        await submit()
        await look()
        await expect
          .poll(async () =>
            (await ofChannel(kind)).every(({ state, tries }) => state === 'sent' || tries === 0),
          )
          .toBe(true)
      }
      expect(net.isBlocked()).toBe(false)
      pass(60)
      await look()
      await expect.poll(async () => (await ofChannel(kind)).every(({ state }) => state === 'sent')).toBe(true)
      expect(heard().length).toBeLessThan(25)
      await remove(channel.id)
    },
  )

  test('a test tells in so many words what became of it', async () => {
    const wrong = await add('dingtalk', '/dingtalk', { secret: 'another' })
    const ask = async (id: string) =>
      (await suite.send('POST', `/api/notices/channels/${id}/test`, { locale: 'zh' })).body
    expect(await ask(wrong.channel.id)).toMatchObject({
      code: 'refused',
      said: expect.stringContaining('sign not match') as string,
    })
    const elsewhere = await add('webhook', '/elsewhere')
    const heard = net.of('/program').length
    expect(await ask(elsewhere.channel.id)).toMatchObject({ code: 'redirected' })
    expect(net.of('/program').length).toBe(heard)
    const nowhere = await add('wecom', '', { address: 'http://127.0.0.1:9/hook?key=very-secret' })
    const told = await ask(nowhere.channel.id)
    expect(told).toMatchObject({ code: 'unreachable' })
    expect(JSON.stringify(told)).not.toContain('very-secret')
    for (const { channel } of [wrong, elsewhere, nowhere]) await remove(channel.id)
  })

  test('a program is told each event once, signed; the secret is shown once and stands in no log', async () => {
    const { channel, secret } = await add('webhook', '/program')
    expect(channel).toMatchObject({ hasSecret: true, host: new URL(net.url).host })
    const before = net.of('/program').length
    const { id, number } = await submit()
    await look()
    await expect.poll(() => net.of('/program').length).toBe(before + 1)
    const { text, headers } = net.of('/program')[before]!
    expect(JSON.parse(text)).toMatchObject({
      id: headers['paperwright-id'],
      event: 'asked',
      submission: id,
      number,
      form: { id: 'request', title: '招待申请' },
      by: 'clerk',
      to: ['manager'],
      steps: ['部门经理'],
    })
    expect(text).not.toMatch(/客户|3000/)
    const signed = `${headers['paperwright-timestamp']}.${text}`
    const signature = createHmac('sha256', secret!).update(signed).digest('hex')
    expect(headers['paperwright-signature']).toBe(`v1=${signature}`)
    const listed = JSON.stringify((await suite.send('GET', '/api/notices/channels')).body)
    const logged = JSON.stringify((await suite.send('GET', '/api/audit?limit=100')).body)
    const rows = JSON.stringify((await suite.database.execute('select * from notice_channels', [])).rows)
    for (const place of [listed, logged, rows]) {
      expect(place).toContain('webhook')
      expect(place).not.toContain(secret!)
      expect(place).not.toContain('/program')
    }
    // A program that is down hears of it later, under the same id, and what came after behind it.
    net.setDown(true)
    const second = await submit()
    await look()
    await expect
      .poll(async () => (await ofChannel('webhook'))[0])
      .toMatchObject({ tries: 1, fault: 'refused' })
    net.setDown(false)
    pass(31)
    await look()
    await expect.poll(() => net.of('/program').length).toBe(before + 2)
    expect(net.of('/program').at(-1)!.text).toContain(second.number)
    await remove(channel.id)
  })
})
