import type { ResultFormat } from './export-result.ts'

/** An exported report, ready to be sent. */
export interface ExportedFile {
  name: string
  type: string
  bytes: Uint8Array
}

export function fileResponse({ name, type, bytes }: ExportedFile, format: ResultFormat): Response {
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': type,
      'Content-Disposition': `attachment; filename="report.${format}"; filename*=UTF-8''${encodeURIComponent(name)}`,
      'Cache-Control': 'no-store',
    },
  })
}
