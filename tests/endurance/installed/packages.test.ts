import react from '@vitejs/plugin-react'
import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Browser } from 'playwright-core'
import { build, preview, type PreviewServer } from 'vite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '../../support/browser.ts'
import { readPdfText } from '../../support/pdf.ts'

const run = promisify(execFile)
const ROOT = join(import.meta.dirname, '../../..')
const PARTS = ['runtime', 'builder']
const TYPES = ['@types/node', '@types/react', '@types/react-dom']

const page = (script: string) =>
  `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><body style="height: 100vh"><main id="root" style="height: 100%"></main><script type="module" src="./${script}"></script></body></html>`

const FILES = {
  'package.json': '{ "private": true, "type": "module" }',
  'index.html': page('page.tsx'),
  'builder.html': page('builder-page.tsx'),
  // Strict, and into the declarations of the packages too.
  'tsconfig.json': JSON.stringify({
    compilerOptions: {
      target: 'ES2023',
      module: 'ESNext',
      moduleResolution: 'Bundler',
      lib: ['ES2023', 'DOM', 'DOM.Iterable'],
      types: ['node'],
      strict: true,
      skipLibCheck: false,
      noUncheckedSideEffectImports: false,
      jsx: 'react-jsx',
      rewriteRelativeImportExtensions: true,
      outDir: 'out',
    },
    include: ['*.ts', '*.tsx'],
  }),
}

let project: string
let browser: Browser | undefined
let pages: PreviewServer | undefined

/** A project of someone else: the packed packages, React, and the lines that the READMEs tell. */
beforeAll(async () => {
  project = await realpath(await mkdtemp(join(tmpdir(), 'paperwright-installed-')))
  await run('npm', ['run', 'pack', '--silent', '--', '--pack-destination', project], { cwd: ROOT })
  const tarballs = (await readdir(project)).filter((file) => file.endsWith('.tgz'))
  expect(tarballs).toHaveLength(PARTS.length)
  for (const part of PARTS) {
    const readme = await readFile(join(ROOT, 'packages', part, 'README.md'), 'utf8')
    for (const [, file, text] of readme.matchAll(/^```tsx?\n\/\/ (\S+)\n(.*?)^```/gms))
      await writeFile(join(project, file!), text!)
  }
  for (const [file, text] of Object.entries(FILES)) await writeFile(join(project, file), text)
  const versions = await Promise.all([...TYPES, 'react', 'react-dom'].map(ownVersion))
  const options = ['--prefer-offline', '--no-audit', '--no-fund', '--ignore-scripts']
  await run('npm', ['install', ...options, ...tarballs.map((file) => `./${file}`), ...versions], {
    cwd: project,
  })
}, 180_000)

afterAll(async () => {
  await browser?.close()
  await pages?.close()
  await rm(project, { recursive: true, force: true })
})

test('what is packed is built: no sources, no tests', async () => {
  for (const part of PARTS) {
    const { stdout } = await run('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
      cwd: join(ROOT, 'packages', part),
    })
    const [{ files }] = JSON.parse(stdout) as [{ files: { path: string }[] }]
    const others = files
      .map(({ path }) => path)
      .filter((path) => !/^dist\/.*(\.js|\.d\.ts|\.css|\.json)$/.test(path))
    expect(others.toSorted()).toEqual(['LICENSE', 'README.md', 'package.json'])
    expect(files.filter(({ path }) => /\.(test|fixture)\./.test(path))).toEqual([])
  }
})

test('the lines of the READMEs pass the compiler, and print a sheet on Node', async () => {
  await run(process.execPath, [join(ROOT, 'node_modules/typescript/bin/tsc')], { cwd: project })
  const { stderr } = await run(process.execPath, ['out/print.js'], { cwd: project })
  expect(stderr).toBe('')
  const [sheet, ...more] = await readPdfText(await readFile(join(project, 'order.pdf')))
  expect(more).toEqual([])
  for (const words of ['领料单', '轴承', '50']) expect(sheet).toContain(words)
})

test('a page of them fills the form in, and another changes it', async () => {
  await build({
    root: project,
    configFile: false,
    logLevel: 'error',
    plugins: [react()],
    build: {
      rolldownOptions: { input: ['index.html', 'builder.html'].map((file) => join(project, file)) },
    },
  })
  pages = await preview({
    root: project,
    configFile: false,
    logLevel: 'error',
    preview: { port: 0, host: '127.0.0.1' },
  })
  browser = await launchBrowser()
  const window = await browser.newPage({ viewport: { width: 1280, height: 900 } })
  const told: string[] = []
  window.on('console', (message) => {
    // React recommends its tools.
    if (message.type() !== 'info') told.push(message.text())
  })
  window.on('pageerror', (error) => told.push(String(error)))
  const [url] = pages.resolvedUrls!.local

  await window.goto(url!)
  await window.getByLabel('品名').fill('轴承')
  await window.getByLabel('单价').fill('12.5')
  await window.getByLabel('数量').fill('4')
  await expect.poll(() => window.getByLabel('合计').textContent()).toBe('50')
  // The style sheets came along.
  expect(
    await window.locator('.pw-screen').evaluate((at) => getComputedStyle(at).getPropertyValue('--pw-paper')),
  ).toBe('#fff')
  await window.getByRole('button', { name: '提交' }).click()
  await expect
    .poll(() => told)
    .toEqual([JSON.stringify({ item: '轴承', price: 12.5, quantity: 4, total: 50 })])

  await window.goto(`${url}builder.html`)
  const builder = window.locator('.pwb')
  await builder.getByText('领料单').first().waitFor()
  expect(await builder.evaluate((at) => getComputedStyle(at).display)).toBe('flex')
  expect(told.slice(1)).toEqual([])
}, 120_000)

/** `name@version`, as this repository has it. */
async function ownVersion(name: string): Promise<string> {
  const text = await readFile(join(ROOT, `node_modules/${name}/package.json`), 'utf8')
  return `${name}@${(JSON.parse(text) as { version: string }).version}`
}
