/** Letters and digits that cannot be taken for each other when they are read out or written down. */
const SIGNS = 'abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789'

/** A first password, three groups of four: some 69 bits. */
export function makePassword(): string {
  const group = () => Array.from({ length: 4 }, () => SIGNS[below(SIGNS.length)]).join('')
  return [group(), group(), group()].join('-')
}

/** A random whole number, each as likely as the others. */
function below(limit: number): number {
  const most = 256 - (256 % limit)
  for (;;) {
    const [value = 0] = crypto.getRandomValues(new Uint8Array(1))
    if (value < most) return value % limit
  }
}
