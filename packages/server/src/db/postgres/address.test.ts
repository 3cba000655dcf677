import { expect, test } from 'vitest'
import { readAddress } from './address.ts'

const plain = { ssl: false, connection: { application_name: 'paperwright' } }

test.each([
  [
    'postgres://ann:p%40ss@db.house:6432/paper%20work',
    { host: ['db.house'], port: [6432], user: 'ann', password: 'p@ss', database: 'paper work', ...plain },
  ],
  ['postgresql://ann@[::1]/work', { host: ['::1'], port: [5432], user: 'ann', database: 'work', ...plain }],
  [
    'postgres:///work?host=/run/postgresql&user=ann',
    {
      host: ['/run/postgresql'],
      port: [5432],
      path: '/run/postgresql/.s.PGSQL.5432',
      user: 'ann',
      database: 'work',
      ...plain,
    },
  ],
  [
    'postgres://ann@db/work?sslmode=disable&statement_timeout=90s&channel_binding=prefer',
    {
      host: ['db'],
      port: [5432],
      user: 'ann',
      database: 'work',
      ssl: false,
      connection: { application_name: 'paperwright', statement_timeout: '90s' },
    },
  ],
])('%s is read', (url, address) => {
  expect(readAddress(url)).toEqual(address)
})

test.each([
  ['require', { host: 'db' }],
  ['verify-full', { host: 'db' }],
  ['no-verify', { host: 'db', rejectUnauthorized: false }],
])('sslmode=%s is TLS', (mode, ssl) => {
  expect(readAddress(`postgres://ann@db/work?sslmode=${mode}`).ssl).toEqual(ssl)
})

test.each([
  ['ann:secret@db', /DATABASE_URL must be postgres:\/\/user/],
  ['mysql://ann:secret@db/work', /DATABASE_URL must be postgres:\/\/user/],
  ['postgres://ann:secret@db:70000/work', /DATABASE_URL must be postgres:\/\/user/],
  ['postgres://ann:secret@db/work?sslmode=verify-full&sslrootcert=/none.pem', /certificates .* no such file/],
])('%s is refused, without its password', (url, words) => {
  const refused = () => readAddress(url)
  expect(refused).toThrow(words)
  expect(refused).not.toThrow(/secret/)
})
