import { launchBrowser } from './browser.ts'

/** Starts a browser once before all tests: one that comes packed is then unpacked, not by several test files at a time. */
export default async function setup(): Promise<void> {
  await (await launchBrowser()).close()
}
