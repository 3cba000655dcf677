import { getValue, isObject, splitPointer } from '../../form/pointer.ts'
import type { Json } from '../../form/json-schema.ts'
import type { Report } from '../definition/report.ts'
import type { NameOfPart } from './word-place.ts'

/** Parts of a report by the titles that it gives them itself; a preset is called as its parameter. */
export function nameByTitles(report: Report): NameOfPart {
  return (path) => {
    const [first, second, key = ''] = splitPointer(path)
    if (first === 'parameters' && second === 'presets') return report.parameters?.properties[key]?.title
    const part = getValue(report as unknown as Json, path)
    return isObject(part) && typeof part.title === 'string' ? part.title : undefined
  }
}
