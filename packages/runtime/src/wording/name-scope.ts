import { fold, spell, type ExpressionName, type SpelledName } from './expression-name.ts'

/** What names mean somewhere in an expression: those of its loops and functions, then those of fields. */
export class NameScope {
  private constructor(
    private readonly names: readonly ExpressionName[],
    private readonly locals: ReadonlyMap<string, ExpressionName | undefined>,
    private readonly spelled = spell(names),
  ) {}

  static of(names: readonly ExpressionName[]): NameScope {
    return new NameScope(names, new Map())
  }

  /** Inside a loop or function; `name` is undefined where nobody can say what the local stands for. */
  withLocal(local: string, name: ExpressionName | undefined): NameScope {
    return new NameScope(this.names, new Map([...this.locals, [local, name]]), this.spelled)
  }

  /** In the filter of a list, whose columns come first. */
  inFilter(list: ExpressionName | undefined): NameScope {
    const inside = list?.inside ?? []
    const keys = new Set(inside.map(({ key }) => key))
    const locals = new Map([...this.locals].filter(([local]) => !keys.has(local)))
    return new NameScope(
      [...inside, ...this.names.filter(({ key }) => !keys.has(key))],
      locals.set('item', list),
    )
  }

  isLocal(word: string): boolean {
    return this.locals.has(word)
  }

  local(word: string): ExpressionName | undefined {
    return this.locals.get(word)
  }

  byKey(key: string): SpelledName | undefined {
    return this.spelled.find((name) => name.key === key)
  }

  bySpelling(word: string, braced: boolean): SpelledName | undefined {
    return findSpelled(this.spelled, word, braced)
  }
}

/** What is meant by a word that was typed: what is spelled so, has this key, or all but. */
export function findSpelled(
  names: readonly SpelledName[],
  word: string,
  braced = false,
): SpelledName | undefined {
  const exact = names.find((name) => (braced ? name.word : name.said) === word)
  if (exact) return exact
  const keyed = names.find(({ key }) => key === word)
  if (keyed) return keyed
  const folded = fold(word)
  const alike = names.filter((name) => fold(name.word) === folded)
  return alike.length === 1 ? alike[0] : undefined
}
