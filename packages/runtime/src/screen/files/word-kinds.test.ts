import { expect, test } from 'vitest'
import { fileWords } from './file-words.ts'
import { wordKinds } from './word-kinds.ts'

test.each([
  [['image/jpeg', 'image/png'], 'JPEG、PNG'],
  [['image/*', 'application/pdf'], '图片、PDF'],
  [
    [
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'application/msword',
      'application/x-cfb',
      'application/vnd.ms-excel',
      'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    ],
    'Word、Excel、PowerPoint',
  ],
  [['application/zip', 'application/vnd.rar', 'text/plain', 'text/csv'], 'ZIP、文本、CSV'],
  [['image/svg+xml', 'audio/*', 'video/*'], 'SVG、音频、视频'],
])('%j are called %s', (accept, words) => {
  expect(wordKinds(accept, fileWords.zh)).toBe(words)
})
