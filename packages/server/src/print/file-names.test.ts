import { describe, expect, it } from 'vitest'
import { fileNames } from './file-names.ts'

describe('the name of a file', () => {
  it.each([
    ['keeps words of every language', 'TS-2026-000001 客户投诉登记表', 'TS-2026-000001 客户投诉登记表'],
    ['names no other folder', '../../etc/passwd', 'etc passwd'],
    ['nor another drive', 'C:\\x', 'C x'],
    ['has no dots about it', '.hidden. .', 'hidden'],
    ['holds nothing unseen', 'a\u0000b\u202egpj.\u200bc\ud800d', 'a b gpj. c d'],
    ['is none of a device', 'con.1', '_con.1'],
    ['is there where the words are not', ' ?? ', 'sheet'],
    ['is composed', 'cafe\u0301', 'café'],
    ['has an end', '长'.repeat(300), '长'.repeat(100)],
  ])('%s', (_, words, name) => {
    expect(fileNames()(words)).toBe(name)
  })

  it('is no other file’s, for systems that know no case either', () => {
    const names = fileNames()
    expect(['A', 'a', 'A', 'a (2)', 'B'].map(names)).toEqual(['A', 'a (2)', 'A (3)', 'a (2) (2)', 'B'])
  })
})
