import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Manifest } from 'vite'
import { buildApp } from '../tests/support/build-app.ts'

const FILL_PAGE = 'src/fill/FillPage.tsx'

/** A script and its size in bytes, gzipped as a server sends it. */
export interface ScriptSize {
  file: string
  gzipped: number
}

export interface FillPageSize {
  /** What the page itself loads before it can be typed in: React, router, the screen form. */
  page: ScriptSize[]
  /** What its worker loads beside it, once it stands: the record checker. */
  workers: ScriptSize[]
}

/** Weighs the JavaScript of the fill page in a folder of the built application. */
export function weighFillPage(appFolder: string): FillPageSize {
  const read = (file: string) => readFileSync(join(appFolder, file))
  const manifest = JSON.parse(read('.vite/manifest.json').toString()) as Manifest
  const weigh = (file: string): ScriptSize => ({ file, gzipped: gzipSync(read(file)).length })
  const page = new Set<string>()
  for (const entry of ['index.html', FILL_PAGE]) collectScripts(manifest, entry, page)
  const workers = new Set(
    [...page].flatMap(
      (file) =>
        read(file)
          .toString()
          .match(/assets\/(?:checker|setter)-[\w-]+\.js/g) ?? [],
    ),
  )
  return { page: [...page].map(weigh), workers: [...workers].map(weigh) }
}

/** A chunk with everything that it imports statically. */
function collectScripts(manifest: Manifest, key: string, files: Set<string>): void {
  const chunk = manifest[key]
  if (!chunk) throw new Error(`The build has no chunk ${key}.`)
  if (files.has(chunk.file)) return
  files.add(chunk.file)
  for (const imported of chunk.imports ?? []) collectScripts(manifest, imported, files)
}

/** The sum in kilobytes of 1,000 bytes, as network speeds are told. */
export function kilobytes(sizes: readonly ScriptSize[]): number {
  return sizes.reduce((sum, { gzipped }) => sum + gzipped, 0) / 1000
}

/** Builds the application as it is shipped and prints what its fill page loads. */
export async function run(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'paperwright-size-'))
  try {
    await buildApp(folder)
    print(weighFillPage(folder))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function print({ page, workers }: FillPageSize): void {
  const row = ({ file, gzipped }: ScriptSize) =>
    `  ${file.padEnd(44)} ${(gzipped / 1000).toFixed(1).padStart(7)} kB`
  const total = `  ${'together (aim: at most 205)'.padEnd(44)} ${kilobytes(page).toFixed(1).padStart(7)} kB`
  console.log(['fill page, gzipped', ...page.map(row), total, 'its workers', ...workers.map(row)].join('\n'))
}
