/** Why no phone gets to the office's address: none was set, or it is this machine's own. */
export type OutOfReach = 'unset' | 'loopback'

/** Whether the address at which people reach the server leads a phone there, as far as it says itself. */
export function phoneAddress(url: string | undefined): { url: string } | { reason: OutOfReach } {
  if (url === undefined) return { reason: 'unset' }
  const { hostname } = new URL(url)
  const isOwn =
    hostname === 'localhost' ||
    hostname.endsWith('.localhost') ||
    hostname.startsWith('127.') ||
    hostname === '0.0.0.0' ||
    hostname === '[::1]' ||
    hostname === '[::]'
  return isOwn ? { reason: 'loopback' } : { url }
}
