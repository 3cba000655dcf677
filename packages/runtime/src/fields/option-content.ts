import type { Json } from '../form/json-schema.ts'
import { contentText, type Content } from '../paper/content.ts'
import { answerContent, anyText } from './answer-content.ts'
import type { FieldContext, PaperContext } from './field-type.ts'
import { blankWords, type Option } from './options.ts'

/**
 * Options on paper, the chosen ones (one value or a list of them) ticked: one after the other or one on each line,
 * blanks behind their words. The chosen ones' words alone where the place asks for these, and where a value is none of
 * the options, so that nothing of a record is lost.
 */
export function optionsContent(
  options: readonly Option[],
  value: Json | undefined,
  context: PaperContext,
): Content {
  const chosen = chosenValues(value)
  const known = chosen.every((one) => options.some((option) => option.value === one))
  if (context.options === 'chosen' || !known) return chosenContent(options, chosen, context)
  const gap: Content = context.options === 'stacked' ? [{ kind: 'line-end' }] : words('  ')
  return options.flatMap((option, index): Content => [
    ...(index === 0 ? [] : gap),
    { kind: 'tick', ticked: chosen.includes(option.value) },
    ...titleContent(option, context),
  ])
}

/** The words of what was chosen, as text. */
export function optionsText(
  options: readonly Option[],
  value: Json | undefined,
  { word, locale }: FieldContext,
): string {
  return chosenValues(value)
    .map((one) => {
      const option = options.find((candidate) => candidate.value === one)
      return option ? word(option.title) : anyText(one)
    })
    .join(locale === 'zh' ? '、' : ', ')
}

function chosenContent(options: readonly Option[], chosen: readonly Json[], context: PaperContext): Content {
  const content = chosen.flatMap((one, index): Content => {
    const option = options.find((candidate) => candidate.value === one)
    const comma = index === 0 ? [] : words(context.locale === 'zh' ? '、' : ', ')
    return [...comma, ...(option ? titleContent(option, context) : words(anyText(one)))]
  })
  return context.inWords ? answerContent(contentText(content), context) : content
}

function titleContent({ title, blank }: Option, context: PaperContext): Content {
  const printed = words(context.word(title))
  if (!blank) return printed
  const [before, behind] = blankWords(blank, context.word)
  return [...printed, ...words(before), ...context.blankContent(blank.field), ...words(behind)]
}

function chosenValues(value: Json | undefined): Json[] {
  if (Array.isArray(value)) return value
  return value === undefined || value === null || value === '' ? [] : [value]
}

function words(text: string): Content {
  return text === '' ? [] : [{ kind: 'text', text }]
}
