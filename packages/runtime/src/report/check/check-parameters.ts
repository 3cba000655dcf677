import { checkFields } from '../../form/check-fields.ts'
import { checkFormRules } from '../../form/check-form-rules.ts'
import { checkKeywords } from '../../form/check-keywords.ts'
import { joinPointer } from '../../form/pointer.ts'
import { walkFields } from '../../form/walk.ts'
import { holdsOthers } from '../resolve/form-fields.ts'
import type { ProblemList } from '../problems/problem-list.ts'
import { parametersForm } from '../definition/report-parameters.ts'
import type { Parameters } from '../definition/report.ts'
import { fitsPreset } from '../resolve/spans-of-fields.ts'
import { isFormulaName } from '../formula/is-formula-name.ts'

/** Parameters are fields like a form's, each with a single value; presets fit them. */
export function checkParameters(parameters: Parameters, problems: ProblemList) {
  const form = parametersForm(parameters)
  const fields = checkFields(form)
  const found = fields.length > 0 ? fields : [...checkKeywords(form), ...checkFormRules(form)]
  problems.addAll(found)
  const schemas = new Map(walkFields(form).map(({ pointer, schema }) => [pointer, schema]))
  for (const key of Object.keys(parameters.properties)) {
    const schema = schemas.get(joinPointer([key]))
    if (schema && holdsOthers(schema)) problems.add(['properties', key], 'parameterHolds', { parameter: key })
    if (!isFormulaName(key)) problems.add(['properties', key], 'badKey', { key })
  }
  for (const [key, preset] of Object.entries(parameters.presets ?? {})) {
    const schema = schemas.get(joinPointer([key]))
    if (!schema) problems.add(['presets', key], 'noSuchParameter', { parameter: key })
    else if (!fitsPreset(preset, schema))
      problems.add(['presets', key], 'presetNeverFits', { parameter: key, preset })
  }
}
