import type { Page } from 'playwright-core'

/**
 * What anybody on a page hears of keys that an input method works with, as Chrome tells them (`isComposing`) and as
 * Safari does (by their code, after the word is made): `inputs` is how many elements were tried, `heard` is to be empty.
 */
export function hearComposingKeys(page: Page): Promise<{ inputs: number; heard: string[] }> {
  return page.evaluate(() => {
    const inputs = [...document.querySelectorAll<HTMLElement>('input, textarea, select, [tabindex="0"]')]
    const heard: string[] = []
    for (const input of inputs) {
      for (const key of ['Enter', 'Escape', 'Tab', 'ArrowDown', ' ']) {
        for (const told of [{ isComposing: true }, { keyCode: 229 }]) {
          const event = new KeyboardEvent('keydown', { key, ...told, bubbles: true, cancelable: true })
          const where = `${key} ${Object.keys(told).join()} ${input.outerHTML.slice(0, 80)}`
          const note = () => heard.push(where)
          input.addEventListener('keydown', note)
          input.dispatchEvent(event)
          input.removeEventListener('keydown', note)
          if (event.defaultPrevented) heard.push(`prevented ${where}`)
        }
      }
    }
    return { inputs: inputs.length, heard: heard.slice(0, 5) }
  })
}
