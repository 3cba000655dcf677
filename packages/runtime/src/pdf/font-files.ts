import { createRequire } from 'node:module'
import type { Face } from '../paper/page.ts'

const FILES: Record<Face, string> = {
  serif: '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
  'serif-bold': '@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf',
  sans: '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  'sans-bold': '@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf',
}

/** The path of the TrueType file that a face is printed with. */
export function fontFile(face: Face): string {
  return createRequire(import.meta.url).resolve(FILES[face])
}
