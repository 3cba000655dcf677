import type { Locator, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { checkForm } from '../../packages/runtime/src/form/check-form.ts'
import { readSheetImage } from '../../packages/runtime/src/images/read-sheet-image.ts'
import { jpegOf } from '../../packages/runtime/src/images/pictures.fixture.ts'
import type { JsonObject } from '@paperwright/runtime'
import { readFiles } from '@paperwright/runtime/kit'
import { form, kept } from '../forms/files-form.ts'
import { seriousFaults } from '../support/serious-faults.ts'
import { reportedRecord, useScreen } from './use-screen.ts'

const screen = useScreen()

const LAYOUTS = [
  ['the sheet', 1280],
  ['a phone', 390],
] as const

const group = (page: Page, name: string): Locator => page.getByRole('group', { name, exact: true })

/** The photos of the first entry of the list. */
const partPhotos = (page: Page): Locator => page.getByRole('group', { name: '第 1 行 照片' })

interface PickedFile {
  name: string
  mimeType: string
  buffer: Buffer
}

function jpeg(name: string): PickedFile {
  return { name, mimeType: 'image/jpeg', buffer: Buffer.from(jpegOf()) }
}

function pdf(name: string, size = 2000): PickedFile {
  return { name, mimeType: 'application/pdf', buffer: Buffer.alloc(size, '%') }
}

async function pick(field: Locator, ...files: PickedFile[]) {
  await field.locator('input[type=file]').first().setInputFiles(files)
}

function names(record: JsonObject, key: string): string[] {
  return (readFiles(record[key]) ?? []).map(({ name }) => name)
}

async function keptNames(page: Page, key: string, count: number): Promise<string[]> {
  return names(await reportedRecord(page, (record) => names(record, key).length === count), key)
}

/** What is dropped or pasted: files made in the page. */
async function transferOf(page: Page, ...files: { name: string; type: string }[]) {
  return page.evaluateHandle((made) => {
    const transfer = new DataTransfer()
    for (const { name, type } of made) transfer.items.add(new File(['%PDF'], name, { type }))
    return transfer
  }, files)
}

test('the form has no faults', () => {
  expect(checkForm(form)).toEqual([])
})

describe.each(LAYOUTS)('on %s', (_, width) => {
  test('files are added, shown, opened and handed in', async () => {
    const page = await screen.show(form, { width, keepsFiles: true })
    await pick(group(page, '现场照片'), jpeg('正面.jpg'), jpeg('侧面.jpg'))
    await pick(group(page, '附件'), pdf('合同.pdf'))
    expect(await keptNames(page, 'photos', 2)).toEqual(['正面.jpg', '侧面.jpg'])
    expect(await keptNames(page, 'papers', 1)).toEqual(['合同.pdf'])
    const picture = group(page, '现场照片').getByRole('img', { name: '正面.jpg' })
    await expect.poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(32)
    expect(await picture.getAttribute('src')).toMatch(/#small$/)
    const link = group(page, '附件').getByRole('link', { name: '合同.pdf' })
    expect(await link.getAttribute('href')).toMatch(/#whole$/)
    expect(await link.getAttribute('target')).toBe('_blank')
    expect(await group(page, '附件').textContent()).toContain('2 KB')
    expect(await seriousFaults(page)).toEqual([])
    await page.getByRole('button', { name: '提交' }).click()
    await expect.poll(() => page.evaluate(() => window.submitted)).toBeDefined()
    expect(await page.evaluate(() => window.sent.map(({ field }) => field))).toEqual([
      '/photos',
      '/photos',
      '/papers',
    ])
  })

  test('what is not taken says why and what would be, and is no part of the record', async () => {
    const page = await screen.show(form, { width, keepsFiles: true })
    const papers = group(page, '附件')
    await pick(papers, pdf('合同.pdf'), pdf('图纸.pdf', 300_000), pdf('空.pdf', 0), jpeg('照片.jpg'))
    expect(await keptNames(page, 'papers', 1)).toEqual(['合同.pdf'])
    const alerts = papers.getByRole('alert')
    await expect
      .poll(() => alerts.allTextContents())
      .toEqual([
        '图纸.pdf有 293 KB，超过了 102 KB，没有添加；请压缩后再试',
        '空.pdf是空文件，没有添加；请检查后再试',
        '照片.jpg这里不能添加这种文件，没有添加；可以添加：PDF、文本',
      ])
    expect(await seriousFaults(page)).toEqual([])
    await alerts.first().getByRole('button', { name: '知道了' }).click()
    expect(await alerts.count()).toBe(2)
    await pick(papers, pdf('报价.pdf'))
    await expect.poll(() => alerts.count()).toBe(0)
    expect(await keptNames(page, 'papers', 2)).toEqual(['合同.pdf', '报价.pdf'])
  })

  test('no more are taken than the field has room for', async () => {
    const page = await screen.show(form, { width, keepsFiles: true })
    const photos = group(page, '现场照片')
    await pick(photos, ...['1', '2', '3', '4', '5'].map((name) => jpeg(`${name}.jpg`)))
    expect(await keptNames(page, 'photos', 3)).toEqual(['1.jpg', '2.jpg', '3.jpg'])
    expect(await photos.getByRole('alert').textContent()).toBe('最多 3 个，有 2 个没有添加；可先删去不要的')
    expect(await photos.getByRole('button', { name: '添加图片' }).count()).toBe(0)
    await photos.getByRole('button', { name: '删除 2.jpg' }).click()
    expect(await keptNames(page, 'photos', 2)).toEqual(['1.jpg', '3.jpg'])
    expect(await photos.getByRole('button', { name: '添加图片' }).count()).toBe(1)
  })

  test('a record that is only shown has its files to open, and no buttons', async () => {
    const record = { photos: [kept('a', '正面.jpg')], papers: [kept('b', '合同.pdf', 'application/pdf')] }
    const page = await screen.show(form, { width, record, readOnly: true, keepsFiles: true })
    await group(page, '附件').getByRole('link', { name: '合同.pdf' }).waitFor()
    expect(await group(page, '现场照片').getByRole('link', { name: '正面.jpg' }).count()).toBe(1)
    expect(await page.locator('.pw-files button, input[type=file]').count()).toBe(0)
    expect(await seriousFaults(page)).toEqual([])
  })

  test('where files cannot be kept, the field says so and shows those that are', async () => {
    const page = await screen.show(form, { width, record: { photos: [kept('a', '正面.jpg')] } })
    await expect.poll(() => group(page, '现场照片').textContent()).toContain('这里现在不能添加文件')
    expect(await group(page, '现场照片').textContent()).toContain('正面.jpg')
    expect(await page.locator('input[type=file]').count()).toBe(0)
    expect(await seriousFaults(page)).toEqual([])
  })
})

test('nothing is handed in while a file is on its way; then everything is', async () => {
  const page = await screen.show(form, { keepsFiles: true })
  const papers = group(page, '附件')
  await pick(papers, pdf('慢.pdf'))
  const bar = papers.getByRole('progressbar', { name: '正在上传 慢.pdf' })
  await expect.poll(() => bar.getAttribute('value')).toBe('0.4')
  await page.getByRole('button', { name: '提交' }).click()
  await expect
    .poll(() => page.getByRole('alert').first().textContent())
    .toContain('附件：文件还在上传，请等传完再提交')
  expect(await page.evaluate(() => window.submitted)).toBeUndefined()
  await page.evaluate(() => window.letFilesGo())
  expect(await keptNames(page, 'papers', 1)).toEqual(['慢.pdf'])
  await expect.poll(() => page.locator('.pw-problem').count()).toBe(0)
  await page.getByRole('button', { name: '提交' }).click()
  await expect.poll(() => page.evaluate(() => window.submitted)).toBeDefined()
})

test('three files are sent at once, the others wait, and each can be stopped', async () => {
  const page = await screen.show(form, { keepsFiles: true })
  const letter = page.locator('.pw-prose [role=group]')
  await pick(letter, ...['1', '2', '3', '4', '5'].map((name) => pdf(`慢${name}.pdf`)))
  await expect.poll(() => page.evaluate(() => window.sent.length)).toBe(3)
  await letter.getByRole('button', { name: '取消上传 慢2.pdf' }).click()
  await expect.poll(() => page.evaluate(() => window.sent.map(({ name }) => name))).toContain('慢4.pdf')
  expect(
    await page.evaluate(() => window.sent.filter(({ isGivenUp }) => isGivenUp).map(({ name }) => name)),
  ).toEqual(['慢2.pdf'])
  await letter.getByRole('button', { name: '取消上传 慢5.pdf' }).click()
  await page.evaluate(() => window.letFilesGo())
  expect((await keptNames(page, 'letter', 3)).toSorted()).toEqual(['慢1.pdf', '慢3.pdf', '慢4.pdf'])
  expect(await page.evaluate(() => window.sent.length)).toBe(4)
})

test('what did not get through is sent again, and what was refused says why', async () => {
  const page = await screen.show(form, { keepsFiles: true })
  const papers = group(page, '附件')
  await pick(papers, pdf('断网.pdf'), pdf('拒收.pdf'))
  await expect
    .poll(() => papers.getByRole('alert').allTextContents())
    .toEqual(['断网.pdf没有传上去，请检查网络后重试重试', '拒收.pdf文件里有病毒，没有保存；请换一个文件'])
  await papers.getByRole('button', { name: '重试' }).first().click()
  await expect
    .poll(() => page.evaluate(() => window.sent.map(({ name }) => name)))
    .toEqual(['断网.pdf', '拒收.pdf', '断网.pdf'])
})

test('files are dropped on their field, and cannot take the form’s place beside it', async () => {
  const page = await screen.show(form, { keepsFiles: true })
  const papers = group(page, '附件')
  await papers.getByRole('button', { name: '添加文件' }).waitFor()
  const dataTransfer = await transferOf(page, { name: '合同.pdf', type: 'application/pdf' })
  await papers.dispatchEvent('dragover', { dataTransfer })
  expect(await papers.getAttribute('data-over')).toBe('')
  await papers.dispatchEvent('drop', { dataTransfer })
  expect(await papers.getAttribute('data-over')).toBeNull()
  expect(await keptNames(page, 'papers', 1)).toEqual(['合同.pdf'])
  const isKeptOut = await page.evaluate((transfer) => {
    const drop = new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true })
    document.querySelector('.pw-title')!.dispatchEvent(drop)
    return drop.defaultPrevented
  }, dataTransfer)
  expect(isKeptOut).toBe(true)
})

test('a picture is pasted into the field that was clicked', async () => {
  const page = await screen.show(form, { keepsFiles: true })
  const photos = group(page, '现场照片')
  const box = (await photos.boundingBox())!
  await photos.click({ position: { x: box.width - 4, y: box.height / 2 } })
  expect(await photos.evaluate((element) => element === document.activeElement)).toBe(true)
  const clipboardData = await transferOf(page, { name: 'image.png', type: 'image/png' })
  await page.evaluate(
    (transfer) =>
      document.activeElement!.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: transfer, bubbles: true, cancelable: true }),
      ),
    clipboardData,
  )
  expect(await keptNames(page, 'photos', 1)).toEqual(['image.png'])
})

test('the keyboard alone adds, removes and takes back', async () => {
  const page = await screen.show(form, {
    keepsFiles: true,
    record: { papers: [kept('a', '甲.pdf'), kept('b', '乙.pdf')] },
  })
  const papers = group(page, '附件')
  await papers.getByRole('button', { name: '删除 甲.pdf' }).focus()
  await page.keyboard.press('Enter')
  expect(await keptNames(page, 'papers', 1)).toEqual(['乙.pdf'])
  expect(await papers.evaluate((element) => element === document.activeElement)).toBe(true)
  expect(await papers.getByRole('status').textContent()).toBe('已删除 甲.pdf')
  await papers.getByRole('button', { name: '撤销' }).focus()
  await page.keyboard.press('Space')
  expect(await keptNames(page, 'papers', 2)).toEqual(['甲.pdf', '乙.pdf'])
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    papers
      .getByRole('button', { name: '添加文件' })
      .focus()
      .then(() => page.keyboard.press('Enter')),
  ])
  expect(chooser.isMultiple()).toBe(true)
})

/** What an iPhone calls a photograph, whatever its name says. */
function heic(name: string): PickedFile {
  return { name, mimeType: 'image/jpeg', buffer: Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1') }
}

describe.each(LAYOUTS)('what pictures do not take, on %s,', (_, width) => {
  test('takes no room, names the way out and is put away', async () => {
    const page = await screen.show(form, { width, keepsFiles: true })
    const photos = group(page, '现场照片')
    await pick(photos, heic('IMG_1.jpg'), pdf('合同.pdf'), jpeg('1.jpg'), jpeg('2.jpg'), jpeg('3.jpg'))
    expect(await keptNames(page, 'photos', 3)).toEqual(['1.jpg', '2.jpg', '3.jpg'])
    const alerts = photos.getByRole('alert')
    expect(await alerts.allTextContents()).toEqual([
      expect.stringMatching(/^IMG_1\.jpg是 HEIC 照片，.*兼容性最佳.*JPEG 后添加$/),
      '合同.pdf这里不能添加这种文件，没有添加；可以添加：JPEG、PNG',
    ])
    expect(await photos.getByRole('button', { name: '重试' }).count()).toBe(0)
    await alerts.first().getByRole('button', { name: '知道了' }).click()
    await alerts.first().getByRole('button', { name: '知道了' }).click()
    expect(await alerts.count()).toBe(0)
  })
})

describe('in the entries of a list', () => {
  const record = { parts: [{ name: '外壳' }, { name: '皮带轮', photo: [kept('a', '旧.jpg')] }] }

  test('a file reaches its entry though another was put above it meanwhile', async () => {
    const page = await screen.show(form, { keepsFiles: true, record })
    await pick(partPhotos(page), jpeg('慢.jpg'))
    await expect.poll(() => page.evaluate(() => window.sent.length)).toBe(1)
    await page.getByRole('textbox', { name: '第 1 行 部件' }).click()
    await page.getByRole('button', { name: '第 1 行的操作' }).click()
    await page.getByRole('menuitem', { name: '在上方插入' }).click()
    await page.evaluate(() => window.letFilesGo())
    const found = await reportedRecord(page, ({ parts }) => JSON.stringify(parts).includes('慢.jpg'))
    expect(found['parts']).toMatchObject([
      {},
      { name: '外壳', photo: [{ name: '慢.jpg' }] },
      { name: '皮带轮' },
    ])
  })

  test('what is refused stands in its entry, and takes none of its room', async () => {
    const page = await screen.show(form, { keepsFiles: true, record })
    const names = Array.from({ length: 9 }, (_, index) => `${index}.jpg`)
    await pick(partPhotos(page), heic('IMG_1.HEIC'), ...names.map(jpeg))
    const found = await reportedRecord(page, ({ parts }) => JSON.stringify(parts).includes('8.jpg'))
    expect(readFiles((found['parts'] as JsonObject[])[0]!['photo'])!.map(({ name }) => name)).toEqual(names)
    expect(await partPhotos(page).getByRole('alert').textContent()).toContain('IMG_1.HEIC是 HEIC 照片')
  })

  test('a file of an entry that was deleted is given up', async () => {
    const page = await screen.show(form, { keepsFiles: true, record })
    await pick(partPhotos(page), jpeg('慢.jpg'))
    await expect.poll(() => page.evaluate(() => window.sent.length)).toBe(1)
    await page.getByRole('textbox', { name: '第 1 行 部件' }).click()
    await page.getByRole('button', { name: '第 1 行的操作' }).click()
    await page.getByRole('menuitem', { name: '删除' }).click()
    await expect.poll(() => page.evaluate(() => window.sent[0]!.isGivenUp)).toBe(true)
    const found = await reportedRecord(page, ({ parts }) => Array.isArray(parts) && parts.length === 1)
    expect(found).toEqual({ parts: [record.parts[1]] })
  })

  test('a block of text pasted over it leaves the files alone', async () => {
    const page = await screen.show(form, { keepsFiles: true, record })
    const name = page.getByRole('textbox', { name: '第 2 行 部件' })
    await name.click()
    await name.evaluate((element) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', '皮带\t照片 3 张\t左侧')
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    })
    const found = await reportedRecord(page, ({ parts }) => JSON.stringify(parts).includes('左侧'))
    expect(found['parts']).toEqual([
      { name: '外壳' },
      { name: '皮带', photo: [kept('a', '旧.jpg')], place: '左侧' },
    ])
    expect(await page.locator('.pw-problem').count()).toBe(0)
  })
})

describe('a picture', () => {
  test('of more pixels than a sheet shows is sent with fewer', async () => {
    const page = await screen.show(form, { keepsFiles: true })
    const photo = await drawnPicture(page, { width: 4000, height: 3000, type: 'image/jpeg' })
    await pick(group(page, '现场照片'), { name: 'IMG_1.jpg', mimeType: 'image/jpeg', buffer: photo })
    const [file] = readFiles((await reportedRecord(page, ({ photos }) => photos !== undefined))['photos'])!
    expect(file).toMatchObject({ name: 'IMG_1.jpg', type: 'image/jpeg' })
    expect(file!.size).toBeLessThan(photo.length)
    const picture = group(page, '现场照片').getByRole('img')
    await expect
      .poll(() => picture.evaluate((img: HTMLImageElement) => [img.naturalWidth, img.naturalHeight]))
      .toEqual([2956, 2217])
  }, 30_000)

  test('that its field does not print is sent as a JPEG', async () => {
    const page = await screen.show(form, { keepsFiles: true })
    const buffer = await drawnPicture(page, { width: 60, height: 40, type: 'image/webp' })
    await pick(group(page, '现场照片'), { name: '图.webp', mimeType: 'image/webp', buffer })
    const record = await reportedRecord(page, ({ photos }) => photos !== undefined)
    expect(readFiles(record['photos'])).toMatchObject([{ name: '图.jpg', type: 'image/jpeg' }])
  })

  test('is photographed where a finger points', async () => {
    const touched = await screen.show(form, { width: 390, keepsFiles: true, touch: true })
    const [chooser] = await Promise.all([
      touched.waitForEvent('filechooser'),
      group(touched, '现场照片').getByRole('button', { name: '拍照' }).click(),
    ])
    expect(await chooser.element().getAttribute('capture')).toBe('environment')
    await chooser.setFiles([jpeg('拍的.jpg')])
    expect(await keptNames(touched, 'photos', 1)).toEqual(['拍的.jpg'])
    const page = await screen.show(form, { keepsFiles: true })
    await group(page, '现场照片').getByRole('button', { name: '添加图片' }).waitFor()
    expect(await group(page, '现场照片').getByRole('button', { name: '拍照' }).isVisible()).toBe(false)
  })
})

/** A picture file of noise, which hardly compresses. */
async function drawnPicture(
  page: Page,
  { width, height, type }: { width: number; height: number; type: string },
): Promise<Buffer> {
  const data = await page.evaluate(
    async ([wide, high, kind]) => {
      const canvas = document.createElement('canvas')
      canvas.width = wide
      canvas.height = high
      const pen = canvas.getContext('2d')!
      const pixels = pen.createImageData(wide, high)
      const colours = new Uint32Array(pixels.data.buffer)
      for (let at = 0; at < colours.length; at++) colours[at] = 0xff000000 | (Math.imul(at, 2654435761) >>> 8)
      pen.putImageData(pixels, 0, 0)
      return canvas.toDataURL(kind, 0.9).split(',')[1]!
    },
    [width, height, type] as const,
  )
  const buffer = Buffer.from(data, 'base64')
  if (type === 'image/jpeg') expect(readSheetImage(buffer)).toMatchObject({ width, height })
  return buffer
}
