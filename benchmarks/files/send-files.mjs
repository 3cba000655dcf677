// Sends a file many times at once, in a process of its own: its work holds up nobody whose waits are measured.
import { readFile } from 'node:fs/promises'
import { argv } from 'node:process'

const [, , url, headers, path, count] = argv
const body = await readFile(path)
const send = async () => {
  const response = await fetch(url, {
    method: 'POST',
    headers: { ...JSON.parse(headers), 'Content-Type': 'application/octet-stream' },
    body,
  })
  await response.arrayBuffer()
}
await Promise.all(Array.from({ length: Number(count) }, () => send().catch(send)))
