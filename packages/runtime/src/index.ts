export type { Form, FormIdentity, SignatureSlot } from './form/form.ts'
export type { Json, JsonObject, JsonSchema, OptionBlank } from './form/json-schema.ts'
