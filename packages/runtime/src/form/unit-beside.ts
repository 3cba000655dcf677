import type { JsonSchema } from './json-schema.ts'

/** The unit to print beside a value: none where the title already says it, as in 金额（元） or 比率%. */
export function unitBeside(schema: JsonSchema): string | undefined {
  const unit = schema['x-unit']
  if (!unit) return undefined
  const title = schema.title ?? ''
  return title.includes(`（${unit}）`) || title.includes(`(${unit})`) || title.endsWith(unit)
    ? undefined
    : unit
}
