import { wordFormProblem, type FormProblem, type Locale } from '@paperwright/runtime'

/** In place of a form that holds more than one may: what there is too much of. */
export function TooMuch({ problems, locale }: { problems: readonly FormProblem[]; locale: Locale }) {
  return (
    <div className="pwb" lang={locale === 'zh' ? 'zh-CN' : 'en'}>
      <ul className="pwb-too-much" role="alert">
        {problems.map((problem) => (
          <li key={JSON.stringify(problem)}>{wordFormProblem(problem, locale)}</li>
        ))}
      </ul>
    </div>
  )
}
