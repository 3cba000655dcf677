import type { PictureCost } from './picture-limits.ts'
import { shrinkPicture, type Shrunk, type Unshrunk } from './shrink-picture.ts'

/** A process of its own: unpacks one picture after the other, and ends where one takes too much. */
export interface PictureAsked {
  path: string
  keepsWhole: boolean
  cost: PictureCost
}

export type PictureAnswer = { shrunk: Shrunk | Unshrunk } | { error: string; code?: string }

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
  shrinkPicture(asked.path, asked.keepsWhole).then(
    (shrunk) => answer({ shrunk }),
    (error: NodeJS.ErrnoException) =>
      answer({ error: error.message, ...(error.code !== undefined && { code: error.code }) }),
  )
})
// The server is gone.
process.on('disconnect', () => process.exit())
