/** What the storage refused, by its own code: `NoSuchKey`, `AccessDenied`, `SignatureDoesNotMatch`, … */
export class S3Error extends Error {
  override name = 'S3Error'
  readonly status: number
  readonly code: string

  constructor(status: number, code: string) {
    super(`the storage of files answers ${status} ${code}`)
    this.status = status
    this.code = code
  }

  static async of(response: Response): Promise<S3Error> {
    return new S3Error(response.status, xmlText(await response.text(), 'Code') ?? '')
  }
}

/** The words of an element of the storage's answers, which are flat. */
export function xmlText(xml: string, element: string): string | undefined {
  return new RegExp(`<${element}>([^<]*)</${element}>`).exec(xml)?.[1]
}
