/** A PDF that the browser shows, or saves under its name where `download` is asked for. */
export function pdfResponse(
  bytes: Uint8Array,
  { name, download }: { name: string; download: boolean },
): Response {
  const file = encodeURIComponent(`${name}.pdf`)
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `${download ? 'attachment' : 'inline'}; filename="sheet.pdf"; filename*=UTF-8''${file}`,
      'Cache-Control': 'no-store',
    },
  })
}
