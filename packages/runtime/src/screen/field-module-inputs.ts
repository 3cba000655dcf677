import * as React from 'react'
import { addFieldInputs, type FieldInputs } from '../fields/inputs.ts'
import { exportsOf, inModule } from '../fields/field-module.ts'
import { OptionBoxes } from './input/OptionBoxes.tsx'
import { OptionSelect } from './input/OptionSelect.tsx'
import { TextInput } from './input/TextInput.tsx'

/** What inputs from outside are made with: the page's own React, and the inputs that the product's types are made of. */
export interface InputKit {
  React: typeof React
  TextInput: typeof TextInput
  OptionBoxes: typeof OptionBoxes
  OptionSelect: typeof OptionSelect
}

/** Gives the inputs of field types, by the types' names. */
export type MakeInputs = (kit: InputKit) => FieldInputs

/** Takes the inputs of a module whose field types were taken by `addFieldModule`. `BadFieldTypes` as there. */
export function addFieldModuleInputs(module: unknown, name: string): void {
  const { makeInputs } = exportsOf(module)
  if (typeof makeInputs !== 'function') return
  const inputs = (makeInputs as MakeInputs)({ React, TextInput, OptionBoxes, OptionSelect })
  inModule(name, () => addFieldInputs(inputs))
}
