import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { signedSchema } from '../../packages/server/src/audit/checkpoints/checkpoint.ts'
import { readPdfText } from '../support/pdf.ts'
import { startApp, type RunningApp } from './running-app.ts'

let app: RunningApp
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app?.close())

test('an admin signs a checkpoint, prints its page, takes its file home, and finds it in the log', async () => {
  const { page, complaints, close } = await app.open('/admin/audit')
  const section = page.getByRole('region', { name: '存证' })
  await section.getByText('第 1 份').waitFor()
  await section.getByRole('button', { name: '现在签出一份' }).click()
  await section.getByText('第 2 份').waitFor()
  await page.locator('.audit-table').getByText('签出存证').first().waitFor()

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    section.getByRole('link', { name: '下载文件' }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/^checkpoint-000002-\d{4}-\d\d-\d\d\.json$/)
  const { checkpoint } = signedSchema.parse(JSON.parse(await readFile(await download.path(), 'utf8')))
  const href = (await section.getByRole('link', { name: '打印归档页' }).getAttribute('href'))!
  for (const [path, title] of [
    [href, '操作记录存证'],
    [href.replace('locale=zh', 'locale=en'), 'Checkpoint of the audit log'],
  ] as const) {
    const pages = await readPdfText(new Uint8Array(await (await app.fetch(path)).arrayBuffer()))
    expect(pages).toHaveLength(1)
    const words = pages[0]!.replaceAll(/\s/g, '')
    expect(words).toContain(title.replaceAll(/\s/g, ''))
    expect(words).toContain(checkpoint.head)
  }

  await page.getByRole('button', { name: '校验' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('以前记下的校验码').fill(checkpoint.head.slice(0, 16))
  await dialog.getByRole('button', { name: '校验', exact: true }).click()
  await dialog.getByText('全部相符').waitFor()
  await dialog.getByText('2 份存证都相符').waitFor()
  expect(complaints).toEqual([])
  await close()
})
