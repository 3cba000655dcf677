/**
 * Builds the package of the working directory for others to install: each module by itself with its types, style sheets as
 * they are. The builder is built on the types of a built runtime.
 */
import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

rmSync('dist', { recursive: true, force: true })
const tsc = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin/tsc')
const { status } = spawnSync(process.execPath, [tsc, '-p', 'tsconfig.build.json'], { stdio: 'inherit' })
for (const path of filesOf('src', '.css')) {
  mkdirSync(dirname(join('dist', path)), { recursive: true })
  copyFileSync(join('src', path), join('dist', path))
}
// The compiler rewrites `./x.ts` in programs; in types it leaves it, which nobody outside could read.
for (const path of filesOf('dist', '.d.ts')) {
  const types = readFileSync(join('dist', path), 'utf8')
  writeFileSync(
    join('dist', path),
    types.replace(/((?:from|import\()\s*['"]\.[^'"]+)\.tsx?(?=['"])/g, '$1.js'),
  )
}
process.exitCode = status ?? 1

function filesOf(folder, ending) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith(ending))
}
