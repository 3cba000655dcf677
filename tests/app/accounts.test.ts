import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { unpackArchive } from '../../packages/server/src/backup/unpack-archive.ts'
import { codeNow } from '../support/code-now.ts'
import { ADMIN } from '../support/sign-in.ts'
import { join as joinOffice, openAs, OWN_PASSWORD } from './colleagues.ts'
import { startApp, type RunningApp } from './running-app.ts'

let app: RunningApp
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app?.close())

const OWN = 'Harbour-Bicycle-9'

test('whoever is signed out signs in and comes back to where they were going', async () => {
  const { page, close } = await app.openSignedOut('/forms/complaint-register-1')
  await page.getByLabel('用户名或邮箱').fill(ADMIN.email)
  await page.getByLabel('密码', { exact: true }).fill('not the one')
  await page.getByRole('button', { name: '登录' }).click()
  await page.getByText('用户名或密码不对').waitFor()
  await page.getByLabel('密码', { exact: true }).fill(ADMIN.password)
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: '提交' }).waitFor()
  expect(new URL(page.url()).pathname).toBe('/forms/complaint-register-1')
  await page.locator('.shell-person').click()
  await page.getByRole('menuitem', { name: '退出登录' }).click()
  await page.getByLabel('用户名或邮箱').waitFor()
  await page.goto(`${app.url}/`)
  await page.getByLabel('用户名或邮箱').waitFor()
  await close()
})

test('whoever signs out while a page still asks for something is shown no door but the last', async () => {
  // A session of their own: the admin's serves all other tests.
  const clerk = await joinOffice(app, { name: '钱蕾', username: 'qianlei', posts: [] })
  const { page, close } = await openAs(app, clerk, '/')
  await page.waitForLoadState('networkidle')
  const door = page.getByLabel('用户名或邮箱')
  const refused = page.waitForResponse((response) => response.status() === 401)
  let isShown: boolean | undefined
  let tellSignedOut = () => {}
  const signedOut = new Promise<void>((told) => (tellSignedOut = told))
  await page.route('**/api/**', async (route) => {
    if (!route.request().url().endsWith('/sign-out')) {
      await signedOut
      return route.continue()
    }
    const response = await route.fetch()
    tellSignedOut()
    await refused
    // What would be typed here is lost with the document.
    isShown = await door.waitFor({ timeout: 2000 }).then(
      () => true,
      () => false,
    )
    return route.fulfill({ response })
  })
  await page.getByRole('link', { name: '报表', exact: true }).click()
  await page.locator('.shell-person').click()
  await page.getByRole('menuitem', { name: '退出登录' }).click()
  await door.waitFor()
  expect(isShown).toBe(false)
  await close()
})

test('whom the identity provider’s answer did not let in is told so, until they try again', async () => {
  const { page, complaints, close } = await app.openSignedOut('/sign-in?error=account_not_linked')
  await page.getByText('这里可能还没有您的账户').waitFor()
  await page.getByLabel('用户名或邮箱').fill(ADMIN.email)
  await page.getByLabel('密码', { exact: true }).fill(ADMIN.password)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: '表单库' }).waitFor()
  expect(complaints).toEqual([])
  await close()
})

test('whoever signs out of the library asks for nothing more of it', async () => {
  // Not signed in by hand: the page before the door is not there yet, and takes a while to come.
  const clerk = await joinOffice(app, { name: '高远', username: 'gaoyuan', posts: ['complaint-specialist'] })
  const { page, complaints, close } = await openAs(app, clerk, '/')
  await page.getByRole('heading', { name: '表单库' }).waitFor()
  // What it asked for has come: a question under way when they leave is another test.
  await page.waitForLoadState('networkidle')
  await page.locator('.shell-person').click()
  await page.getByRole('menuitem', { name: '退出登录' }).click()
  await page.getByLabel('用户名或邮箱').waitFor()
  expect(complaints).toEqual([])
  await close()
})

test('an admin takes someone in, who chooses a password of their own and sees no admin’s pages', async () => {
  const { page, complaints, close } = await app.open('/admin/people')
  await page.getByRole('button', { name: '添加人员' }).click()
  await page.getByLabel('姓名', { exact: true }).fill('陈晓梅')
  await page.getByLabel('用户名', { exact: true }).fill('chenxm')
  await page.getByLabel('客户服务部主管').check()
  await page.getByRole('button', { name: '保存' }).click()
  const password = await page.locator('.people-password code').innerText()
  await page.getByRole('button', { name: '完成' }).click()
  await page.getByText('客户服务部主管').waitFor()
  expect(complaints).toEqual([])

  const other = await app.openSignedOut('/')
  await other.page.getByLabel('用户名或邮箱').fill('chenxm')
  await other.page.getByLabel('密码', { exact: true }).fill(password)
  await other.page.keyboard.press('Enter')
  await other.page.getByRole('heading', { name: '设置自己的密码' }).waitFor()
  await other.page.getByLabel('现在的密码').fill(password)
  await other.page.getByLabel('新密码').fill(OWN)
  await other.page.getByLabel('再输入一次').fill(OWN)
  await other.page.keyboard.press('Enter')
  await other.page.getByRole('heading', { name: '表单库' }).waitFor()
  expect(await other.page.getByRole('link', { name: '新建表单' }).count()).toBe(0)

  // Who is put out is out with the next thing they ask for.
  const row = page.getByRole('listitem').filter({ hasText: '陈晓梅' })
  await row.getByRole('button', { name: '停用账户' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '停用账户' }).click()
  await row.getByText('已停用').waitFor()
  await other.page.reload()
  await other.page.getByLabel('用户名或邮箱').waitFor()
  await other.close()
  await close()
})

test('the account page marks the browser in use, signs the others out, and keeps language and theme', async () => {
  const { page, complaints, close } = await app.open('/account')
  const other = await app.openSignedOut('/')
  await other.page.getByLabel('用户名或邮箱').fill(ADMIN.email)
  await other.page.getByLabel('密码', { exact: true }).fill(ADMIN.password)
  await other.page.keyboard.press('Enter')
  await other.page.getByRole('heading', { name: '表单库' }).waitFor()
  await page.reload()
  await page.getByText('本机').waitFor()
  await page.getByRole('button', { name: '退出其他设备' }).click()
  await page.getByRole('button', { name: '退出其他设备' }).waitFor({ state: 'detached' })
  expect(await page.getByText('本机').count()).toBe(1)
  await other.page.reload()
  await other.page.getByLabel('用户名或邮箱').waitFor()
  await other.close()

  await page.getByRole('group', { name: '外观' }).getByRole('button', { name: '深色' }).click()
  await page.locator('html[data-theme=dark]').waitFor()
  await page.getByRole('group', { name: '语言' }).getByRole('button', { name: 'English' }).click()
  await page.getByText('This device').waitFor()
  expect(complaints).toEqual([])
  await close()
})

test('a browser in English is spoken to in English before anyone is signed in', async () => {
  const { page, close } = await app.openSignedOut('/', { locale: 'en-GB' })
  await page.getByLabel('Password', { exact: true }).waitFor()
  await close()
})

test('a key for scripts is shown once, works, and is revoked', async () => {
  const { page, close } = await app.open('/account')
  await page.getByLabel('用途').fill('月报')
  await page.getByLabel('记录属于').selectOption({ label: '客户服务部' })
  await page.getByRole('button', { name: '建立密钥' }).click()
  const key = await page.locator('.account-key code').innerText()
  const ask = () => fetch(`${app.url}/api/forms`, { headers: { Authorization: `Bearer ${key}` } })
  expect((await ask()).status).toBe(200)
  await page.reload()
  await page.getByText('月报').waitFor()
  expect(await page.content()).not.toContain(key)
  await page.getByRole('button', { name: '作废' }).click()
  await page.getByText('没有密钥').waitFor()
  expect((await ask()).status).toBe(401)
  await close()
})

test('whoever changes their password is asked about their keys, which end with it by default', async () => {
  const person = await joinOffice(app, {
    name: '沈静',
    username: 'shenjing',
    posts: ['complaint-specialist'],
  })
  const { page, complaints, close } = await openAs(app, person, '/account')
  const make = async (name: string) => {
    await page.getByLabel('用途').fill(name)
    await page.getByRole('button', { name: '建立密钥' }).click()
    await page.getByRole('listitem').filter({ hasText: name }).waitFor()
  }
  await make('月报')
  await make('周报')
  const box = page.getByLabel('同时作废脚本用的 2 个密钥')
  expect(await box.isChecked()).toBe(true)
  await page.getByLabel('现在的密码').fill(OWN_PASSWORD)
  await page.getByLabel('新密码').fill('Copper-Orchard-17')
  await page.getByLabel('再输入一次').fill('Copper-Orchard-17')
  await page.getByRole('button', { name: '修改密码' }).click()
  await page.getByText('密码已修改。').waitFor()
  await page.getByText('没有密钥').waitFor()
  expect(await box.count()).toBe(0)
  expect(complaints).toEqual([])
  await close()
})

test(
  'an admin finds the backup in the menu, and takes home what can be unpacked',
  { timeout: 90_000 },
  async () => {
    const { page, complaints, close } = await app.open('/')
    await page.locator('.shell-person').click()
    await page.getByRole('menuitem', { name: '管理' }).click()
    await page.getByRole('navigation', { name: '管理' }).getByRole('link', { name: '备份' }).click()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: '下载备份' }).click(),
    ])
    expect(download.suggestedFilename()).toMatch(/^paperwright-\d{4}-\d\d-\d\d\.tar\.gz$/)
    const folder = await mkdtemp(join(tmpdir(), 'paperwright-download-'))
    const { files } = await unpackArchive(await download.path(), folder)
    await rm(folder, { recursive: true, force: true })
    expect(files.map(({ path }) => path)).toContain('pglite/PG_VERSION')
    expect(complaints).toEqual([])
    await close()
  },
)

test(
  'a second factor is turned on with an app, asked for when signing in, and turned off',
  { timeout: 90_000 },
  async () => {
    const person = { name: '周敏', username: 'zhoumin', password: ADMIN.password }
    await app.fetch('/api/people', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(person),
    })
    const { page, complaints, close } = await app.openSignedOut('/account', { colorScheme: 'dark' })
    const signIn = async (password: string) => {
      await page.getByLabel('用户名或邮箱').fill('zhoumin')
      await page.getByLabel('密码', { exact: true }).fill(password)
      await page.keyboard.press('Enter')
    }
    await signIn(ADMIN.password)
    await page.getByLabel('现在的密码').fill(ADMIN.password)
    await page.getByLabel('新密码').fill(OWN)
    await page.getByLabel('再输入一次').fill(OWN)
    await page.keyboard.press('Enter')

    const section = page.locator('section').filter({ hasText: '两步验证' })
    await section.getByLabel('用密码确认').fill(OWN)
    await section.getByRole('button', { name: '开启', exact: true }).click()
    const secret = (await section.locator('.account-secret code').innerText()).replaceAll(' ', '')
    await section.locator('svg.factor-code').waitFor()
    await section.getByLabel('六位数字').fill(codeNow(secret))
    await section.getByRole('button', { name: '确认并开启' }).click()
    await section.getByText('已开启').waitFor()
    const [kept = ''] = await section.locator('.account-kept-codes code').allInnerTexts()

    await page.locator('.shell-person').click()
    await page.getByRole('menuitem', { name: '退出登录' }).click()
    for (const code of [codeNow(secret), kept]) {
      await signIn(OWN)
      await page.getByLabel('验证码').fill(code)
      await page.keyboard.press('Enter')
      // What the desk asks for is answered before its reader goes.
      await page.locator('.shell-person').waitFor()
      await page.waitForLoadState('networkidle')
      await page.locator('.shell-person').click()
      if (code !== kept) await page.getByRole('menuitem', { name: '退出登录' }).click()
    }
    await page.goto(`${app.url}/account`)
    await section.getByLabel('用密码确认').fill(OWN)
    await section.getByRole('button', { name: '关闭', exact: true }).click()
    await section.getByRole('button', { name: '开启', exact: true }).waitFor()
    expect(complaints).toEqual([])
    await close()
  },
)
