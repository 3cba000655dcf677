import { createHash, randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { exportJWK, generateKeyPair, SignJWT, type JWTPayload } from 'jose'
import type { OidcProvider } from '../../packages/server/src/auth/create-auth.ts'

/** Who signs in there. */
export interface ProviderPerson {
  sub: string
  email: string
  name: string
}

/** What the provider does other than a good one. */
export interface Mischief {
  claims?: JWTPayload
  /** Signs with a key that it never published. */
  forges?: boolean
  /** Leaves the token out. */
  keepsToken?: boolean
}

export interface RunningProvider {
  settings: OidcProvider
  /** Goes where the server sends a browser, as someone; gives where the provider sends the browser back to. */
  signIn(authorize: string, person: ProviderPerson, mischief?: Mischief): Promise<URL>
  close(): Promise<void>
}

interface Grant {
  person: ProviderPerson
  mischief: Mischief
  asked: URLSearchParams
}

/** A small OpenID Connect provider on this machine: code flow, PKCE, tokens signed with RS256. */
export async function startProvider(): Promise<RunningProvider> {
  const [own, foreign] = await Promise.all([generateKeyPair('RS256'), generateKeyPair('RS256')])
  const key = { ...(await exportJWK(own.publicKey)), kid: 'one', alg: 'RS256', use: 'sig' }
  const grants = new Map<string, Grant>()
  let settings: OidcProvider

  async function answerToken(request: IncomingMessage): Promise<object | undefined> {
    const sent = new URLSearchParams(await readText(request))
    const grant = grants.get(sent.get('code') ?? '')
    grants.delete(sent.get('code') ?? '')
    const challenge = createHash('sha256')
      .update(sent.get('code_verifier') ?? '')
      .digest('base64url')
    const isSound =
      grant?.asked.get('code_challenge_method') === 'S256' &&
      grant.asked.get('code_challenge') === challenge &&
      grant.asked.get('redirect_uri') === sent.get('redirect_uri') &&
      sent.get('client_secret') === settings.clientSecret
    if (!grant || !isSound) return undefined
    const { person, mischief, asked } = grant
    const claims = { ...person, nonce: asked.get('nonce') ?? undefined, email_verified: true }
    const token = await new SignJWT({
      ...claims,
      iss: settings.issuer,
      aud: settings.clientId,
      ...mischief.claims,
    })
      .setProtectedHeader({ alg: 'RS256', kid: 'one' })
      .setIssuedAt()
      .setExpirationTime('5 minutes')
      .sign(mischief.forges ? foreign.privateKey : own.privateKey)
    return {
      access_token: 'of no use here',
      token_type: 'Bearer',
      expires_in: 300,
      ...(!mischief.keepsToken && { id_token: token }),
    }
  }

  const server = createServer((request, response) => {
    const answer = async () => {
      if (request.url === '/.well-known/openid-configuration') return describeProvider(settings.issuer)
      if (request.url === '/keys') return { keys: [key] }
      return request.url === '/token' ? answerToken(request) : undefined
    }
    void answer().then((body) => {
      response.writeHead(body ? 200 : 400, { 'Content-Type': 'application/json' })
      response.end(JSON.stringify(body ?? { error: 'invalid_grant' }))
    })
  })
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  settings = { issuer, clientId: 'paperwright', clientSecret: 'between the two', name: '办公室' }
  return {
    settings,
    signIn(authorize, person, mischief = {}) {
      const { origin, pathname, searchParams: asked } = new URL(authorize)
      if (origin + pathname !== `${issuer}/authorize`) throw new Error(`not the provider: ${authorize}`)
      const code = randomBytes(16).toString('hex')
      grants.set(code, { person, mischief, asked })
      const back = new URL(asked.get('redirect_uri')!)
      back.search = new URLSearchParams({ code, state: asked.get('state')! }).toString()
      return Promise.resolve(back)
    },
    close: () => new Promise((resolve) => void server.close(() => resolve())),
  }
}

function describeProvider(issuer: string) {
  return {
    issuer,
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${issuer}/token`,
    jwks_uri: `${issuer}/keys`,
    response_types_supported: ['code'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['RS256'],
  }
}

async function readText(request: IncomingMessage): Promise<string> {
  let text = ''
  for await (const chunk of request) text += String(chunk)
  return text
}
