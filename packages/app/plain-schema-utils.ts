import type { RJSFSchema, SchemaUtilsType, ValidatorType } from '@rjsf/utils'

type AskedFor = Pick<
  SchemaUtilsType,
  | 'getRootSchema'
  | 'getValidator'
  | 'doesSchemaUtilsDiffer'
  | 'getDefaultFormState'
  | 'retrieveSchema'
  | 'sanitizeDataForNewSchema'
  | 'omitExtraData'
  | 'isSelect'
  | 'getDisplayLabel'
>

/**
 * What rjsf asks about its schema, answered for schemas that say names, types and titles and nothing else, as the
 * sheet's view of a form does (`rjsfSchema`): no reference leads anywhere, no condition changes what a field is, and
 * defaults and labels are the sheet's own.
 */
export default function createPlainSchemaUtils(validator: ValidatorType, root: RJSFSchema): AskedFor {
  return {
    getRootSchema: () => root,
    getValidator: () => validator,
    doesSchemaUtilsDiffer: (nextValidator, nextRoot) => nextValidator !== validator || nextRoot !== root,
    getDefaultFormState: (_schema, data) => data,
    retrieveSchema: (schema) => schema,
    sanitizeDataForNewSchema: (_newSchema, _oldSchema, data: unknown) => data,
    omitExtraData: (_schema, data) => data,
    isSelect: () => false,
    getDisplayLabel: () => false,
  }
}
