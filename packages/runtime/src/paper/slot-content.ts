import type { SignatureSlot } from '../form/form.ts'
import type { Content } from './content.ts'
import type { SheetScope } from './sheet-scope.ts'

/** `审核：`, the word before a place to sign. */
export function slotLabel(scope: SheetScope, slot: SignatureSlot): Content {
  return [{ kind: 'text', text: scope.word(slot.label) + (scope.locale === 'zh' ? '：' : ': ') }]
}

/** `　　年　　月　　日`, the place for the date beside a signature, behind its label where it has one of its own. */
export function slotDate(scope: SheetScope, date: true | string): Content {
  const own = date === true ? '' : `${scope.word(date)}${scope.locale === 'zh' ? '：' : ': '}`
  if (scope.locale !== 'zh') return [word(own || 'Date: '), { kind: 'blank', width: 6 }]
  return [word(own), gap(2.5), word('年'), gap(1.5), word('月'), gap(1.5), word('日')]
}

function gap(width: number): Content[number] {
  return { kind: 'blank', width, ruled: false }
}

function word(text: string): Content[number] {
  return { kind: 'text', text }
}
