import { Transformer } from '@napi-rs/image'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { seriousFaults } from '../support/serious-faults.ts'
import { join, openAs, OWN_PASSWORD } from './colleagues.ts'
import { drawName } from './draw-name.ts'
import { startApp, type RunningApp } from './running-app.ts'

/** A manager signs what waits, many at once: on the desk by keys, on the phone by the thumb. */
let app: RunningApp
const people: Record<string, Record<string, string>> = {}
const made: { id: string; number: string }[] = []
let applicant = { id: '', name: '' }

beforeAll(async () => {
  app = await startApp()
  people['clerk'] = await join(app, {
    username: 'clerk',
    name: '刘一鸣',
    posts: ['customer-relations-specialist'],
  })
  people['manager'] = await join(app, {
    username: 'manager',
    name: '陈静',
    posts: ['customer-service-manager'],
  })
  const { entries } = (await (await app.fetch('/api/directory/people?typed=刘一鸣')).json()) as {
    entries: { id: string; name: string }[]
  }
  applicant = { id: entries[0]!.id, name: entries[0]!.name }
  for (let count = 0; count < 10; count++) made.push(await submit(count))
})
afterAll(() => app?.close())

async function submit(count: number): Promise<{ id: string; number: string }> {
  const answer = await fetch(new URL('/api/forms/hospitality-request/submissions', app.url), {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...people['clerk'] },
    body: JSON.stringify({
      record: {
        applicant,
        department: { id: 'customer-service', name: '客户服务部' },
        appliedOn: '2026-05-11',
        customerName: `苏州恒润商贸有限公司第${count + 1}分公司`,
        banquetOn: '2026-05-15',
        purpose: '答谢客户',
      },
    }),
  })
  return (await answer.json()) as { id: string; number: string }
}

const votesOf = async (id: string) => {
  const answer = await fetch(new URL(`/api/submissions/${id}/signing`, app.url), {
    headers: people['clerk']!,
  })
  const { chain } = (await answer.json()) as {
    chain: { steps: { key: string; votes: { opinion?: string }[] }[] }
  }
  return chain.steps.find(({ key }) => key === 'manager')!.votes
}

test('sheets are turned by one key each, and signed once; what was left out and what was changed meanwhile stays', async () => {
  const { page, complaints, close } = await openAs(app, people['manager']!, '/signing')
  page.setDefaultTimeout(15_000)
  await page.getByLabel('全选').check()
  // The others are left for the phone.
  for (const { number } of made.slice(5)) await page.getByLabel(`选中客户招待申请表 ${number}`).uncheck()
  await page.getByRole('button', { name: '一起签 5 张' }).click()
  for (let place = 1; place <= 5; place++) {
    await page.getByText(`第 ${place} 张，共 5 张`).waitFor()
    await page
      .getByRole('region', { name: made[place - 1]!.number })
      .locator('svg')
      .first()
      .waitFor()
    if (place === 1) expect(await seriousFaults(page)).toEqual([])
    await page.keyboard.press(place === 2 ? 's' : 'Enter')
  }
  await page.getByText('1 张先不签').waitFor()
  // One of those that were read is corrected before it is signed.
  const corrected = await app.fetch(`/api/submissions/${made[2]!.id}`)
  const { record } = (await corrected.json()) as { record: object }
  const change = { record: { ...record, purpose: '答谢老客户' }, revision: 1, reason: '写错了' }
  const put = await app.fetch(`/api/submissions/${made[2]!.id}`, {
    method: 'PUT',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(change),
  })
  expect(put.status).toBe(200)
  const sign = page.getByRole('button', { name: '签 4 张' })
  expect(await sign.isDisabled()).toBe(true)
  await drawName(page)
  await page.getByLabel('意见').fill('同意')
  expect(await seriousFaults(page)).toEqual([])
  await sign.click()
  await page.getByText('签好了 3 张').waitFor()
  await page.getByText(/看过新的内容再签/).waitFor()
  const votes = await Promise.all(made.slice(0, 5).map(({ id }) => votesOf(id)))
  expect(votes.map((list) => list.map(({ opinion }) => opinion))).toEqual([
    ['同意'],
    [],
    [],
    ['同意'],
    ['同意'],
  ])
  await page.getByRole('link', { name: '回到待办' }).last().click()
  await page.getByRole('link', { name: new RegExp(made[1]!.number) }).waitFor()
  expect(await page.getByRole('link', { name: new RegExp(made[0]!.number) }).count()).toBe(0)
  // The browser tells of the refusal itself.
  expect(complaints.filter((one) => !one.includes('409'))).toEqual([])
  await close()
})

test('on the phone the next sheet is under the thumb, and a typed name signs', async () => {
  const { page, complaints, close } = await openAs(
    app,
    people['manager']!,
    `/signing/many?ids=${encodeURIComponent(JSON.stringify([made[5]!.id, made[6]!.id]))}`,
  )
  page.setDefaultTimeout(15_000)
  await page.setViewportSize({ width: 390, height: 844 })
  for (const name of ['看过，下一张', '看过，去签字']) {
    const next = page.getByRole('button', { name })
    await next.waitFor()
    const box = (await next.boundingBox())!
    expect(box.height).toBeGreaterThanOrEqual(44)
    expect(box.y + box.height).toBeLessThanOrEqual(844)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
    await next.click()
  }
  await page.getByLabel('打字签名').check()
  await page.getByRole('button', { name: '签 2 张' }).click()
  await page.getByText('签好了 2 张').waitFor()
  expect(await votesOf(made[6]!.id)).toHaveLength(1)
  expect(complaints).toEqual([])
  await close()
})

test('a signature that is kept once signs a sheet, and many together, each time after the password', async () => {
  const { page, complaints, close } = await openAs(app, people['manager']!, '/account')
  page.setDefaultTimeout(15_000)
  const own = page.locator('.kept-signature')
  await own.getByText('用图片').click()
  const photograph = await photographOf(400, 200)
  await own.locator('input[type=file]').setInputFiles({
    name: 'a.jpg',
    mimeType: 'image/jpeg',
    buffer: photograph,
  })
  await own.getByRole('img', { name: '签名在签字位里的样子' }).waitFor()
  expect(await seriousFaults(page)).toEqual([])
  await own.getByRole('button', { name: '留存', exact: true }).click()
  await own.getByText('已留存。').waitFor()
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(new URL(`/records/${made[7]!.id}`, app.url).href)
  await page.getByRole('button', { name: '签字：客户服务部经理审核' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText('用留存的签名').click()
  await dialog.getByRole('img', { name: '签名在签字位里的样子' }).waitFor()
  const password = dialog.getByLabel('用密码确认是您本人')
  await password.fill('Wrong-Lantern-42')
  await dialog.getByRole('button', { name: '签字', exact: true }).click()
  await dialog.getByText('密码不对。').waitFor()
  expect(await seriousFaults(page)).toEqual([])
  // The browser tells of the refusal itself.
  expect(complaints.splice(0)).toHaveLength(1)
  await password.fill(OWN_PASSWORD)
  await dialog.getByRole('button', { name: '签字', exact: true }).click()
  await page.getByRole('region', { name: '签字' }).getByText('留存签名').waitFor()
  await page.locator('.paper-leaf svg image').first().waitFor()

  const ids = JSON.stringify([made[8]!.id, made[9]!.id])
  await page.goto(new URL(`/signing/many?ids=${encodeURIComponent(ids)}`, app.url).href)
  for (const words of ['看过，下一张', '看过，去签字'])
    await page.getByRole('button', { name: words }).click()
  await page.getByText('用留存的签名').click()
  await page.getByLabel('用密码确认是您本人').fill(OWN_PASSWORD)
  expect(await seriousFaults(page)).toEqual([])
  await page.getByRole('button', { name: '签 2 张' }).click()
  await page.getByText('签好了 2 张。').waitFor()
  expect(await votesOf(made[8]!.id)).toMatchObject([{ way: 'kept' }])
  expect(complaints).toEqual([])
  await close()
})

/** A pen's stroke on paper that is grey at one side. */
function photographOf(width: number, height: number): Promise<Buffer> {
  const pixels = new Uint8Array(width * height * 4)
  for (let at = 0; at < width * height; at++) {
    const [x, y] = [at % width, Math.floor(at / width)]
    const isInk = x > 60 && x < width - 60 && Math.abs(y - height / 2 - 30 * Math.sin(x / 20)) < 4
    pixels.set(isInk ? [40, 50, 110, 255] : [...Array(3).fill(180 + (60 * x) / width), 255], at * 4)
  }
  return Transformer.fromRgbaPixels(pixels, width, height).jpeg(90)
}
