import { addFieldModule } from '@paperwright/runtime'
import { addFieldModuleInputs } from '@paperwright/runtime/screen'

/** Takes the types and inputs of these modules; what cannot be loaded is reported, and the others are taken all the same. */
export async function addModules(addresses: readonly string[]): Promise<void> {
  for (const address of addresses) {
    try {
      const module: unknown = await import(/* @vite-ignore */ address)
      addFieldModule(module, address)
      addFieldModuleInputs(module, address)
    } catch (error) {
      reportError(error)
    }
  }
}
