import type { Content } from '../paper/content.ts'
import type { PaperContext } from './field-type.ts'
import type { Option } from './options.ts'

/** Options with their tick boxes, one after the other or one on each line, blanks behind the words. */
export function optionsContent(
  options: readonly Option[],
  isTicked: (option: Option) => boolean,
  context: PaperContext,
): Content {
  return options.flatMap((option, index): Content => {
    const last = index === options.length - 1
    const gap: Content = last
      ? []
      : context.options === 'stacked'
        ? [{ kind: 'line-end' }]
        : [{ kind: 'text', text: '  ' }]
    return [{ kind: 'tick', ticked: isTicked(option) }, ...titleContent(option, context), ...gap]
  })
}

function titleContent({ title, blank }: Option, context: PaperContext): Content {
  const words: Content = [{ kind: 'text', text: context.word(title) }]
  if (!blank) return words
  const [before = '', after = ''] = (blank.text ?? '（{}）').split('{}')
  return [
    ...words,
    { kind: 'text', text: context.word(before) },
    ...context.blankContent(blank.field),
    { kind: 'text', text: context.word(after) },
  ]
}
