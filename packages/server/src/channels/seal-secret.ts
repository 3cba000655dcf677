import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import type { Auth } from '../auth/create-auth.ts'

const CIPHER = 'aes-256-gcm'

/** Encrypts what lies in the database and is of use only with the server's own secret. */
export async function sealSecret(auth: Auth, text: string): Promise<string> {
  const nonce = randomBytes(12)
  const cipher = createCipheriv(CIPHER, await keyOf(auth), nonce)
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return [nonce, cipher.getAuthTag(), sealed].map((part) => part.toString('base64url')).join('.')
}

/** What was sealed; undefined where the server's secret is another by now. */
export async function openSecret(auth: Auth, text: string): Promise<string | undefined> {
  const [nonce, tag, sealed] = text.split('.').map((part) => Buffer.from(part, 'base64url'))
  try {
    const decipher = createDecipheriv(CIPHER, await keyOf(auth), nonce!).setAuthTag(tag!)
    return Buffer.concat([decipher.update(sealed!), decipher.final()]).toString('utf8')
  } catch {
    return undefined
  }
}

async function keyOf(auth: Auth): Promise<Uint8Array> {
  const { secret } = await auth.$context
  return new Uint8Array(hkdfSync('sha256', secret, '', 'paperwright channels', 32))
}
