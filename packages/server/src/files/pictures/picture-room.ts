import { fork, type ChildProcess } from 'node:child_process'
import { constants, setPriority } from 'node:os'
import { PICTURE_PROCESS } from '../../program-files.ts'
import { PICTURE_COST, type PictureCost } from './picture-limits.ts'
import type { InkPicture } from '@paperwright/runtime/kit'
import type { Uninked } from './ink-picture.ts'
import type { PictureAnswer, PictureAsked, PictureTask } from './picture-process.ts'
import type { Shrunk, Unshrunk } from './shrink-picture.ts'

/** Milliseconds after which a process that nobody needs is ended, with all that it holds. */
const IDLE = 60_000

/**
 * Where pictures are unpacked: a process apart, one picture at a time, behind the server in whatever the machine has to
 * give. It has none of the server's secrets, and a picture that takes too much, or breaks the library, ends it alone.
 */
export class PictureRoom {
  private readonly cost: PictureCost
  private child: ChildProcess | undefined
  private idle: NodeJS.Timeout | undefined
  private last: Promise<unknown> = Promise.resolve()

  constructor(cost: Partial<PictureCost> = {}) {
    this.cost = { ...PICTURE_COST, ...cost }
  }

  /** What it writes lies beside the picture. */
  shrink(path: string, keepsWhole: boolean): Promise<Shrunk | Unshrunk> {
    return this.next<Shrunk | Unshrunk>({ path, make: 'smaller', keepsWhole })
  }

  /** The signature that a picture shows. */
  ink(path: string): Promise<InkPicture | Uninked> {
    return this.next<InkPicture | Uninked>({ path, make: 'ink' })
  }

  /** The id of the process, while there is one. */
  get pid(): number | undefined {
    return this.child?.pid
  }

  close(): void {
    clearTimeout(this.idle)
    this.child?.kill('SIGKILL')
    this.child = undefined
  }

  /** `Made` is what the process makes in this task. */
  private next<Made>(task: PictureTask): Promise<Made | 'tooLarge'> {
    const next = this.last.then(() => this.ask({ ...task, cost: this.cost })) as Promise<Made | 'tooLarge'>
    this.last = next.catch(() => {})
    return next
  }

  private async ask(asked: PictureAsked): Promise<unknown> {
    clearTimeout(this.idle)
    const child = (this.child ??= this.start())
    child.ref()
    const answer = await answerOf(child, asked)
    child.unref()
    this.idle = setTimeout(() => this.close(), IDLE)
    this.idle.unref()
    if (answer === 'killed') return 'tooLarge'
    if ('error' in answer) throw Object.assign(new Error(answer.error), { code: answer.code })
    return answer.made
  }

  private start(): ChildProcess {
    const child = fork(PICTURE_PROCESS, {
      env: { UV_THREADPOOL_SIZE: '1' },
      execArgv: ['--max-old-space-size=256'],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
    child.channel?.unref()
    const forget = () => {
      if (this.child === child) this.child = undefined
    }
    child.on('error', forget).on('exit', forget)
    try {
      setPriority(child.pid!, constants.priority.PRIORITY_BELOW_NORMAL)
    } catch {
      // It has ended already, or the system knows no priorities.
    }
    return child
  }
}

/** `killed` where the picture took too much, or broke the library; thrown where there is no process that could have looked at it. */
function answerOf(child: ChildProcess, asked: PictureAsked): Promise<PictureAnswer | 'killed'> {
  return new Promise((resolve, reject) => {
    const impatience = setTimeout(() => child.kill('SIGKILL'), asked.cost.time)
    const settle = (end: () => void) => {
      clearTimeout(impatience)
      child.off('message', answered).off('exit', ended).off('error', failed)
      end()
    }
    const answered = (said: PictureAnswer) => settle(() => resolve(said))
    const failed = (error: Error) => settle(() => reject(error))
    const ended = (code: number | null) =>
      code === null
        ? settle(() => resolve('killed'))
        : failed(new Error(`the process of pictures ended with ${code}`))
    child.on('message', answered).on('exit', ended).on('error', failed)
    child.send(asked)
  })
}
