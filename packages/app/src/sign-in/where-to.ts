/** Where someone goes on after signing in: a path of this application, whatever an address from elsewhere says. */
export function whereTo(asked: unknown): string {
  if (typeof asked !== 'string' || !/^\/(?![/\\])/.test(asked)) return '/'
  const url = new URL(asked, 'http://here.invalid')
  return url.host === 'here.invalid' ? url.pathname + url.search + url.hash : '/'
}
