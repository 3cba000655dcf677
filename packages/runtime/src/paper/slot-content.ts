import type { SignatureSlot } from '../form/form.ts'
import type { Content } from './content.ts'
import type { SheetScope } from './sheet-scope.ts'

/** `审核：`, the word before a place to sign. */
export function slotLabel(scope: SheetScope, slot: SignatureSlot): Content {
  return [{ kind: 'text', text: scope.word(slot.label) + (scope.locale === 'zh' ? '：' : ': ') }]
}

/** `　　年　　月　　日`, the place for the date beside a signature. */
export function slotDate(scope: SheetScope): Content {
  const gap = (width: number): Content => [{ kind: 'blank', width, ruled: false }]
  if (scope.locale !== 'zh')
    return [
      { kind: 'text', text: 'Date: ' },
      { kind: 'blank', width: 6 },
    ]
  const part = (word: string): Content => [{ kind: 'text', text: word }]
  return [...gap(2.5), ...part('年'), ...gap(1.5), ...part('月'), ...gap(1.5), ...part('日')]
}
