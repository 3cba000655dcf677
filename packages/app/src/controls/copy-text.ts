/** Puts a text on the clipboard; the browser's own way to it is there on secure pages alone, an office's network often is none. */
export async function copyText(text: string): Promise<void> {
  // Typed as always there.
  const clipboard = navigator.clipboard as Clipboard | undefined
  if (clipboard) return clipboard.writeText(text)
  const area = document.createElement('textarea')
  area.value = text
  area.className = 'visually-hidden'
  // Within an open dialog nothing outside of it can be marked.
  const place = document.querySelector('dialog[open]') ?? document.body
  place.append(area)
  area.select()
  const isCopied = document.execCommand('copy')
  area.remove()
  if (!isCopied) throw new Error('The browser copies nothing.')
}
