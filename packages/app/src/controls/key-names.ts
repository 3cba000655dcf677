/** Keys as they are called on this machine: on a Mac the command key stands for Ctrl. */
export function keyNames(keys: string): string {
  if (!/Mac|iPhone|iPad/.test(navigator.platform)) return keys
  return keys
    .replaceAll('Ctrl+Y', '⌘⇧Z')
    .replaceAll('Ctrl+', '⌘')
    .replaceAll('Alt+', '⌥')
    .replaceAll('Shift+', '⇧')
}
