import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { composeSheet } from '@paperwright/runtime'
import type { ChainView } from '../../packages/server/src/signing/chain-view.ts'
import { requestForm } from '../forms/request-form.ts'
import { databases, seed, sender, startSuite, type Send } from './server-suite.ts'

describe('what the printed sheet tells of its signatures', () => {
  let suite: Awaited<ReturnType<typeof startSuite>>
  const people: Record<string, Send> = {}

  beforeAll(async () => {
    suite = await startSuite(databases['PGlite']!)
    await seed(suite.database, requestForm)
    const posts = {
      clerk: 'customer-relations-specialist',
      manager: 'customer-service-manager',
      finance: 'finance-manager',
    }
    for (const [username, post] of Object.entries(posts)) {
      const signedIn = await suite.join({ username, posts: [post], department: 'customer-service' })
      people[username] = sender(suite.app, signedIn)
    }
  })
  afterAll(() => suite.database.close())

  const submit = async () => {
    const record = { reason: '招待客户', amount: 3000 }
    const made = await people['clerk']!('POST', '/api/forms/request/submissions', { record })
    expect(made.status).toBe(201)
    return made.body.id
  }
  const act = async (who: string, id: string, given: object) => {
    const send = people[who]!
    const { covers } = (await send('GET', `/api/submissions/${id}/signing`)).body['chain'] as ChainView
    await send('POST', `/api/submissions/${id}/signing/seen`, { covers })
    const done = await send('POST', `/api/submissions/${id}/signing`, { covers, ...given })
    expect(done.body).toHaveProperty('chain')
  }
  const printed = async (id: string) => {
    const answer = await suite.request(`/api/submissions/${id}/sheet.pdf`)
    expect(answer.status).toBe(200)
    const { pages } = composeSheet(suite.printer.jobs.at(-1)!)
    return pages.map(({ marks }) =>
      marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : [])).join('\n'),
    )
  }

  test('a refusal is printed with who and why; once it is sent anew, what was signed before is struck', async () => {
    const id = await submit()
    await act('manager', id, { verb: 'signed', step: 'manager', way: 'typed', said: '请财务核对' })
    expect((await printed(id)).join('')).toContain('请财务核对')
    await act('finance', id, { verb: 'refused', step: 'finance', said: '超出预算' })
    const [refused] = await printed(id)
    expect(refused).toMatch(/已拒绝：finance/)
    expect(refused).toMatch(/已拒绝　[-\d]+　finance：超出预算/)
    await people['clerk']!('POST', `/api/submissions/${id}/signing`, { verb: 'sent' })
    const [anew] = await printed(id)
    expect(anew).not.toContain('已拒绝')
    expect(anew).toMatch(/划去：manager/)
    expect(anew).not.toContain('请财务核对')
  })

  test('where the office or the form wants it, a last page lists what was done', async () => {
    const id = await submit()
    await act('manager', id, { verb: 'signed', step: 'manager', way: 'typed', said: '同意' })
    expect(await printed(id)).toHaveLength(1)
    const { version, name, timeZone } = (await suite.send('GET', '/api/office')).body
    const saved = await suite.send('PUT', '/api/office', {
      name,
      timeZone,
      signing: { record: true },
      base: version,
    })
    expect(saved.body).toMatchObject({ signing: { mode: 'both', begin: 'submitting', record: true } })
    expect((await suite.send('GET', '/api/session')).body).toMatchObject({ office: { listsSigning: true } })
    const [, record] = await printed(id)
    expect(record).toMatch(/签字记录[^]*申请人\n提交\n[^]*manager\n部门经理\n签字\n同意\n打字/)
  })
})
