import type { Form, JsonObject, Locale, SheetInput } from '@paperwright/runtime'
import { hashOfContent, contentOf, type SignedCheckpoint } from './checkpoint.ts'
import { fingerprintOf } from './house-key.ts'

const text = (title: string) => ({ type: 'string', title, 'x-field': 'text' }) as const
const FIELDS = {
  number: text('存证编号'),
  at: text('签出时间'),
  program: text('程序版本'),
  entries: text('操作记录条数'),
  head: text('最后一条的校验码'),
  previous: text('上一份存证的校验码'),
  own: text('本份存证的校验码'),
  signature: text('签名（Ed25519）'),
  fingerprint: text('公钥指纹（SHA-256）'),
  publicKey: text('公钥（SPKI，Base64）'),
}

const EXPLAINED =
  '本页请归档保存。以后校验操作记录时（“校验”或 paperwright audit verify --expect），填入“最后一条的校验码”的前十六位以上：记录若被删改或重写，校验会指出来。本页上的公钥指纹应与其他各页相同；恢复备份后会换新的密钥，请在交接处注明。'

const line = (key: keyof typeof FIELDS) => ({
  cells: [{ title: `/${key}` as const }, { field: `/${key}` as const, colSpan: 3 }],
})

/** The page as a form of the product itself: its paper engine lays it out. */
export const PAGE: Form = {
  type: 'object',
  title: '操作记录存证',
  properties: FIELDS,
  'x-form': {
    id: 'audit-checkpoint',
    domain: 'audit',
    words: {
      en: {
        操作记录存证: 'Checkpoint of the audit log',
        存证编号: 'Checkpoint',
        签出时间: 'Signed at',
        程序版本: 'Program',
        操作记录条数: 'Entries of the log',
        最后一条的校验码: 'Hash of the last entry',
        上一份存证的校验码: 'Hash of the checkpoint before',
        本份存证的校验码: 'Hash of this checkpoint',
        '签名（Ed25519）': 'Signature (Ed25519)',
        '公钥指纹（SHA-256）': 'Fingerprint of the public key (SHA-256)',
        '公钥（SPKI，Base64）': 'Public key (SPKI, base64)',
        [EXPLAINED]:
          'File this page. To verify the audit log later (Verify, or paperwright audit verify --expect), enter sixteen characters or more of the hash of the last entry: entries that were cut, changed or written anew will show. The fingerprint must be the same on every page; after a restore the house has a new key, to be noted here by whoever hands over.',
        打印: 'Printed by',
        归档: 'Filed by',
      },
    },
  },
  'x-signatures': [
    { key: 'printed', label: '打印' },
    { key: 'filed', label: '归档' },
  ],
  'x-paper': {
    blocks: [
      { kind: 'title' },
      {
        kind: 'frame',
        columns: [1, 1, 1, 1],
        rows: [
          { cells: [{ title: '/number' }, { field: '/number' }, { title: '/at' }, { field: '/at' }] },
          {
            cells: [
              { title: '/entries' },
              { field: '/entries' },
              { title: '/program' },
              { field: '/program' },
            ],
          },
          line('head'),
          line('own'),
          line('previous'),
          line('signature'),
          line('fingerprint'),
          line('publicKey'),
          { cells: [{ text: EXPLAINED, colSpan: 4, align: 'left' }] },
        ],
      },
      { kind: 'signatures' },
    ],
  },
}

/** A checkpoint as a page to be signed and filed. */
export function checkpointPage(signed: SignedCheckpoint, locale: Locale): SheetInput {
  const { checkpoint, signature, publicKey } = signed
  const record: JsonObject = {
    number: String(checkpoint.number),
    at: checkpoint.at,
    program: `Paperwright ${checkpoint.program}`,
    entries: String(checkpoint.entries),
    head: inGroups(checkpoint.head),
    previous: inGroups(checkpoint.previous),
    own: inGroups(hashOfContent(contentOf(checkpoint))),
    signature: inGroups(signature),
    fingerprint: inGroups(fingerprintOf(publicKey)),
    publicKey: inGroups(publicKey),
  }
  return { form: PAGE, record, locale }
}

/** As people copy it: eight characters at a time. */
function inGroups(code: string): string {
  return code === '' ? '—' : code.replaceAll(/(.{8})(?=.)/g, '$1 ')
}
