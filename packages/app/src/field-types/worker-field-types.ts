import { addFieldModule } from '@paperwright/runtime'
import type { FieldModulesGiven } from './give-field-types.ts'

/**
 * The worker's side of `giveFieldTypes`: answers what it is asked, in turn, after it has taken the modules that the page
 * named, if any.
 */
export function answerWithFieldTypes<Asked extends object>(answer: (asked: Asked) => void): void {
  let taken: Promise<void> | undefined
  addEventListener('message', ({ data }: MessageEvent<Asked | FieldModulesGiven>) => {
    if ('fieldModules' in data) taken = takeModules(data.fieldModules)
    else if (taken) void taken.then(() => answer(data))
    else answer(data)
  })
}

async function takeModules(addresses: readonly string[]): Promise<void> {
  for (const address of addresses) {
    try {
      addFieldModule(await import(/* @vite-ignore */ address), address)
    } catch {
      // The page loads the same module, and reports it.
    }
  }
}
