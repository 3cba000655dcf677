/**
 * Gives every style element that the app's own scripts make the nonce that the page came with; the page's policy turns
 * away any other. antd passes a nonce to some of its styles only (not to those that hold the page still under a dialog),
 * so all are marked here, where they are made. Markup put into the page as text gets none.
 */
export function markOwnStyles(): void {
  const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce
  if (!nonce) return
  const create = document.createElement.bind(document)
  document.createElement = (name: string, options?: ElementCreationOptions) => {
    const element = create(name, options)
    if (element instanceof HTMLStyleElement) element.nonce = nonce
    return element
  }
}
