import { availableParallelism } from 'node:os'
import { FairLine } from '../limits/fair-line.ts'
import { PictureRoom } from './pictures/picture-room.ts'

/** What takes files in: where they lie meanwhile, and who is next. */
export interface Intake {
  folder: string
  /** What comes in over the network, until it is kept. Whoever waits is not read meanwhile, which costs next to nothing: less than to send it in vain. */
  receiving: FairLine
  /** What is looked at and stored: the disk, and a store of parts, have their limits. */
  keeping: FairLine
  pictures: PictureRoom
}

/** `folder`: on the disk of the blobs, where those lie on a disk. */
export function openIntake(folder: string): Intake {
  return {
    folder,
    receiving: new FairLine({ atOnce: 48, each: 3, waiting: 200 }),
    keeping: new FairLine({
      atOnce: Math.max(2, Math.min(4, availableParallelism() - 1)),
      each: 2,
      waiting: 12,
    }),
    pictures: new PictureRoom(),
  }
}
