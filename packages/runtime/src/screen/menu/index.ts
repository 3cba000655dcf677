export { guardComposing, useComposingGuard } from '../keys/guard-composing.ts'
export { Menu, MenuItem, type MenuProps } from './Menu.tsx'
export { useMenu } from './use-menu.ts'
