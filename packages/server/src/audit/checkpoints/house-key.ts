import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  hkdfSync,
  randomUUID,
  type KeyObject,
} from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { Refusal } from '../../refusal.ts'

/** The key pair that a house signs its checkpoints with. */
export interface HouseKey {
  privateKey: KeyObject
  /** SPKI in base64. */
  publicKey: string
  /** Public keys that this house signed with before, and this one. */
  known: readonly string[]
  /** True where there were others before and this one is new, as after a restore. */
  isNew: boolean
}

/** The private key of the embedded database's house; never part of a backup. */
const PRIVATE = 'checkpoint-key.pem'
/** The public keys of this folder, oldest first; part of a backup, so that what was signed before stays known. */
export const PUBLIC = 'checkpoint-keys.json'

/** What PKCS #8 writes before the 32 bytes of an Ed25519 key. */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex')

/**
 * The key that is given; else, where several servers share a PostgreSQL, one made of the secret that they share; else the
 * data folder's own, made at the first start for its owner alone.
 */
export async function openHouseKey({
  data,
  secret,
  given,
}: {
  data: string
  /** Of servers that have no folder of their own to keep a key in. */
  secret?: string | undefined
  /** A PEM, or the path of one. */
  given?: string | undefined
}): Promise<HouseKey> {
  await mkdir(data, { recursive: true })
  const privateKey =
    given !== undefined
      ? await readGiven(given)
      : secret !== undefined
        ? deriveKey(secret)
        : await ownKey(data)
  const publicKey = createPublicKey(privateKey).export({ type: 'spki', format: 'der' }).toString('base64')
  const before = await readKnownKeys(data)
  if (before.includes(publicKey)) return { privateKey, publicKey, known: before, isNew: false }
  const known = [...before, publicKey]
  const path = join(data, PUBLIC)
  // Servers that share the folder may start at one moment.
  const part = `${path}.${randomUUID()}.part`
  await writeFile(part, `${JSON.stringify(known)}\n`, { flush: true })
  await rename(part, path)
  return { privateKey, publicKey, known, isNew: before.length > 0 }
}

/** The public keys that a data folder knows; none where it has signed nothing yet. */
export async function readKnownKeys(data: string): Promise<string[]> {
  const text = await readFile(join(data, PUBLIC), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '[]'
    throw error
  })
  return z.array(z.string()).parse(JSON.parse(text))
}

/** What a public key is known by, and is printed with it: SHA-256 of its SPKI, in hexadecimal. */
export function fingerprintOf(publicKey: string): string {
  return createHash('sha256').update(Buffer.from(publicKey, 'base64')).digest('hex')
}

async function ownKey(data: string): Promise<KeyObject> {
  const path = join(data, PRIVATE)
  const { privateKey } = generateKeyPairSync('ed25519')
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' })
  await writeFile(path, pem, { flag: 'wx', mode: 0o600, flush: true }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error
    },
  )
  return readPem(await readFile(path, 'utf8'), path)
}

async function readGiven(given: string): Promise<KeyObject> {
  if (given.includes('-----BEGIN'))
    return readPem(given.replaceAll('\\n', '\n'), 'PAPERWRIGHT_CHECKPOINT_KEY')
  const text = await readFile(given, 'utf8').catch(() => {
    throw new Refusal(`PAPERWRIGHT_CHECKPOINT_KEY names ${given}, which cannot be read.`)
  })
  return readPem(text, given)
}

function readPem(text: string, where: string): KeyObject {
  try {
    const key = createPrivateKey(text)
    if (key.asymmetricKeyType === 'ed25519') return key
  } catch {
    // Told below.
  }
  throw new Refusal(`${where} is no Ed25519 private key: openssl genpkey -algorithm ed25519`)
}

function deriveKey(secret: string): KeyObject {
  const seed = Buffer.from(hkdfSync('sha256', secret, '', 'paperwright checkpoint', 32))
  return createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: 'der', type: 'pkcs8' })
}
