/** The addresses of the modules with field types that the server names in its page. */
export function listFieldModules(): string[] {
  const links = document.querySelectorAll<HTMLLinkElement>('link[data-field-types]')
  return [...links].map(({ href }) => href)
}

/**
 * Takes field types beside the product's, before anything is drawn. Without a module the page still opens: fields of its
 * types say that they are not installed.
 */
export async function loadFieldTypes(): Promise<void> {
  const addresses = listFieldModules()
  if (addresses.length === 0) return
  // By name, in a module of their own: a whole entry that is asked for keeps all that it exports, on every page.
  const { addModules } = await import('./add-modules.ts')
  await addModules(addresses)
}
