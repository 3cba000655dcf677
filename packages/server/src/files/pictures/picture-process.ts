import { inkPicture } from './ink-picture.ts'
import type { PictureCost } from './picture-limits.ts'
import { shrinkPicture } from './shrink-picture.ts'

/** A process of its own: unpacks one picture after the other, and ends where one takes too much. */
export type PictureAsked = PictureTask & { cost: PictureCost }

/** What is made of a picture: smaller ones beside it, or the signature that it shows. */
export type PictureTask = { path: string } & ({ make: 'smaller'; keepsWhole: boolean } | { make: 'ink' })

export type PictureAnswer = { made: unknown } | { error: string; code?: string }

/** Milliseconds between looks at what it takes. */
const LOOKED = 20

process.on('message', (asked: PictureAsked) => {
  const began = process.cpuUsage()
  // The work is done in threads of the library: this one sees what it takes.
  const looking = setInterval(() => {
    const { user, system } = process.cpuUsage(began)
    if (process.memoryUsage.rss() > asked.cost.memory || (user + system) / 1000 > asked.cost.processor)
      process.kill(process.pid, 'SIGKILL')
  }, LOOKED)
  const answer = (said: PictureAnswer) => {
    clearInterval(looking)
    process.send?.(said)
  }
  const making: Promise<unknown> =
    asked.make === 'ink' ? inkPicture(asked.path) : shrinkPicture(asked.path, asked.keepsWhole)
  making.then(
    (made) => answer({ made }),
    (error: NodeJS.ErrnoException) =>
      answer({ error: error.message, ...(error.code !== undefined && { code: error.code }) }),
  )
})
// The server is gone.
process.on('disconnect', () => process.exit())
