import { createTransport } from 'nodemailer'
import { DeliveryFault } from './channel.ts'
import { shorten } from './post-json.ts'

/** What mail is sent by, as the environment says. */
export interface MailSettings {
  /** `smtps://user:password@smtp.example.org` */
  url: string
  /** `Forms <forms@example.org>` */
  from: string
}

export interface Mailer {
  /** Throws `DeliveryFault` where the server did not take it. */
  send(mail: { to: string; subject: string; text: string }): Promise<void>
  close(): void
}

/** Milliseconds for a connection, a greeting, and an answer. */
const PATIENCE = 10_000

/** Sends mail over SMTP. */
export function openMailer({ url, from }: MailSettings): Mailer {
  const transport = createTransport(
    {
      url,
      connectionTimeout: PATIENCE,
      greetingTimeout: PATIENCE,
      socketTimeout: PATIENCE,
      disableFileAccess: true,
      disableUrlAccess: true,
    },
    { from },
  )
  return {
    async send(mail) {
      try {
        // Programs that answer mail do not answer this.
        await transport.sendMail({ ...mail, headers: { 'Auto-Submitted': 'auto-generated' } })
      } catch (error) {
        throw faultOf(error)
      }
    },
    close: () => transport.close(),
  }
}

function faultOf(error: unknown): DeliveryFault {
  const { code, responseCode, response } = error as {
    code?: string
    responseCode?: number
    response?: string
  }
  if (code === 'ETIMEDOUT') return new DeliveryFault('timeout')
  if (responseCode !== undefined || code === 'EAUTH')
    return new DeliveryFault('refused', shorten(response ?? code ?? ''))
  return new DeliveryFault('unreachable', code ?? '')
}
