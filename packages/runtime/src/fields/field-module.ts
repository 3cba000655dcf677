import { addFieldTypes, BadFieldTypes } from './registry.ts'

/**
 * Takes the field types of a module that a host loaded by its address. The module exports `fieldTypes`, a list, and
 * `makeInputs` where they have inputs of their own. `BadFieldTypes` names the module and all that is wrong with it.
 */
export function addFieldModule(module: unknown, name: string): void {
  const { fieldTypes, makeInputs } = exportsOf(module)
  const faults: string[] = []
  if (!Array.isArray(fieldTypes) || fieldTypes.length === 0)
    faults.push('It has to export "fieldTypes", a list of at least one field type.')
  if (makeInputs !== undefined && typeof makeInputs !== 'function')
    faults.push('It exports "makeInputs", which is no function.')
  if (faults.length > 0) throw namingModule(name, faults)
  inModule(name, () => addFieldTypes(fieldTypes as readonly unknown[]))
}

/** What a module exports, whatever it is. */
export function exportsOf(module: unknown): Record<string, unknown> {
  return typeof module === 'object' && module !== null ? (module as Record<string, unknown>) : {}
}

/** Does something with a module; what is bad about its types is told with its name. */
export function inModule(name: string, work: () => void): void {
  try {
    work()
  } catch (error) {
    throw error instanceof BadFieldTypes ? namingModule(name, error.faults) : error
  }
}

function namingModule(name: string, faults: readonly string[]): BadFieldTypes {
  return new BadFieldTypes([`The field types of ${name} cannot be used.`, ...faults])
}
