import {
  adoptSchema,
  checkForm,
  compileForm,
  NotAnObjectSchema,
  UnfitSchema,
  type Form,
  type FormProblem,
  type JsonObject,
  type ZonedMoment,
} from '@paperwright/runtime'
import { compareForms, findHarms, FormulaTooLong, reportValues, type Harm } from '@paperwright/runtime/kit'
import { checkReport, type Report, type ReportProblem, type ReportResult } from '@paperwright/runtime/report'

/** A JSON Schema as a form; undefined where it is none of an object. */
export type Adopted = { form: Form; isOwn: boolean } | { problems: readonly FormProblem[] } | undefined

export type Figures = { values: ReportResult['values']; tooLong?: undefined } | { tooLong: string }

/**
 * What is done with documents that someone sends and tries out. Each costs as much as the document asks for, so it is
 * done in a thread of its own (see `DocumentChecks`); what goes in and comes out can be sent there.
 */
export const checkWork = {
  /** What is wrong with a form. */
  form: (document: unknown): readonly FormProblem[] => checkForm(document),

  /** A JSON Schema as a form without faults. */
  adopt(document: unknown): Adopted {
    try {
      const form = adoptSchema(document)
      const problems = checkForm(form)
      return problems.length > 0 ? { problems } : { form, isOwn: form === document }
    } catch (error) {
      if (error instanceof NotAnObjectSchema) return undefined
      if (error instanceof UnfitSchema) return { problems: error.problems }
      throw error
    }
  },

  /** What a newer version of a form would do to records; both without faults. */
  harms: ({ before, after }: { before: Form; after: Form }): readonly Harm[] =>
    findHarms(compareForms(before, after)),

  /** A record of a form without faults, its formulas computed. */
  derive: ({ form, record, now }: { form: Form; record: JsonObject; now: ZonedMoment }): JsonObject =>
    compileForm(form).rules.derive(record, now),

  /** What is wrong with a report over these forms. */
  report: ({
    document,
    forms,
  }: {
    document: unknown
    forms: ReadonlyMap<string, Form>
  }): readonly ReportProblem[] => checkReport(document, (id) => forms.get(id)),

  /** The figures of a report that is not published yet, or the formula that takes too long. */
  values({
    report,
    tables,
    parameters,
    now,
  }: { report: Report; now: ZonedMoment } & Pick<ReportResult, 'tables' | 'parameters'>): Figures {
    try {
      return { values: reportValues(report, tables, parameters, now) }
    } catch (error) {
      // Data alone comes out of a thread.
      if (error instanceof FormulaTooLong) return { tooLong: error.formula }
      throw error
    }
  },
}

export type CheckName = keyof typeof checkWork
export type CheckInput<Name extends CheckName> = Parameters<(typeof checkWork)[Name]>[0]
export type CheckResult<Name extends CheckName> = ReturnType<(typeof checkWork)[Name]>
