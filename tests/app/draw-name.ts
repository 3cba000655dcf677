import type { Page } from 'playwright-core'

/** Draws a name on the pad that a page shows. */
export async function drawName(page: Page): Promise<void> {
  const box = (await page.locator('canvas.signature-pad').boundingBox())!
  await page.mouse.move(box.x + 30, box.y + 90)
  await page.mouse.down()
  await page.mouse.move(box.x + 90, box.y + 30, { steps: 6 })
  await page.mouse.move(box.x + 150, box.y + 120, { steps: 6 })
  await page.mouse.up()
}
