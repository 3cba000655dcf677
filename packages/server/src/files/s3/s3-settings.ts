import { Refusal } from '../../refusal.ts'

/** A bucket on storage that speaks S3. */
export interface S3Settings {
  /** `https://s3.example.org` */
  endpoint: string
  bucket: string
  region: string
  accessKey: string
  secretKey: string
  /** True where the bucket stands in the path, as self-hosted storage asks for; false where it stands before the host. */
  pathStyle: boolean
}

/** What the environment says of it; undefined where it says nothing. Half of it is refused. */
export function readS3Settings(text: (name: string) => string | undefined): S3Settings | undefined {
  const asked = ['ENDPOINT', 'BUCKET', 'ACCESS_KEY', 'SECRET_KEY'].map((name) => `PAPERWRIGHT_S3_${name}`)
  const [endpoint, bucket, accessKey, secretKey] = asked.map(text)
  const missing = asked.filter((name) => text(name) === undefined)
  if (missing.length === asked.length) return undefined
  if (!endpoint || !bucket || !accessKey || !secretKey)
    throw new Refusal(`Files on S3 need ${missing.join(' and ')} too`)
  const pathStyle = text('PAPERWRIGHT_S3_PATH_STYLE') ?? '1'
  if (pathStyle !== '0' && pathStyle !== '1')
    throw new Refusal(`PAPERWRIGHT_S3_PATH_STYLE is 1 or 0, not "${pathStyle}"`)
  if (!/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(bucket))
    throw new Refusal(
      `PAPERWRIGHT_S3_BUCKET is the name of a bucket, of small letters, digits and hyphens, not "${bucket}"`,
    )
  return {
    endpoint: readEndpoint(endpoint, pathStyle === '1'),
    bucket,
    accessKey,
    secretKey,
    region: text('PAPERWRIGHT_S3_REGION') ?? 'us-east-1',
    pathStyle: pathStyle === '1',
  }
}

function readEndpoint(endpoint: string, pathStyle: boolean): string {
  if (!/^https?:\/\/[^/?#]+\/?$/.test(endpoint) || !URL.canParse(endpoint))
    throw new Refusal(
      `PAPERWRIGHT_S3_ENDPOINT is the address of the storage without the bucket, like https://s3.example.org, not "${endpoint}"`,
    )
  const { origin, hostname } = new URL(endpoint)
  if (!pathStyle && /^([\d.]+|\[.*\])$/.test(hostname))
    throw new Refusal(
      'PAPERWRIGHT_S3_PATH_STYLE=0 puts the bucket before the host, and an address of digits takes none: leave it out',
    )
  return origin
}

/** Where a blob lies, or the bucket itself. */
export function s3Address(
  { endpoint, bucket, pathStyle }: Pick<S3Settings, 'endpoint' | 'bucket' | 'pathStyle'>,
  key = '',
): URL {
  const url = new URL(endpoint)
  if (pathStyle) url.pathname = `/${bucket}/${key}`
  else {
    url.hostname = `${bucket}.${url.hostname}`
    url.pathname = `/${key}`
  }
  return url
}
