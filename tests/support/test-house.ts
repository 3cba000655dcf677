import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CheckpointHouse } from '../../packages/server/src/audit/checkpoints/keep-checkpoints.ts'

/** A house with a key of its own, and a folder that comes into being with its first checkpoint. */
export function testHouse(
  folder = join(tmpdir(), `paperwright-checkpoints-${randomBytes(6).toString('hex')}`),
): CheckpointHouse {
  const pair = generateKeyPairSync('ed25519')
  const publicKey = pair.publicKey.export({ type: 'spki', format: 'der' }).toString('base64')
  return { folder, key: { privateKey: pair.privateKey, publicKey, known: [publicKey], isNew: false } }
}
