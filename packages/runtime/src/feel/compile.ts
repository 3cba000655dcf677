import type { SyntaxNode } from '@lezer/common'
import { compileCall, compileFunction, compileMoment } from './compile-functions.ts'
import {
  compileAtLiteral,
  compileBoolean,
  compileContext,
  compileList,
  compileNumber,
  compileString,
} from './compile-literals.ts'
import { compileFor, compileQuantified } from './compile-loops.ts'
import { compileFilter, compilePath, compileVariable } from './compile-names.ts'
import { compileArithmetic, compileIf, compileLogic } from './compile-operators.ts'
import { compileComparison, compileInterval, compileTests, compileUnaryTest } from './compile-tests.ts'
import { compileInstanceOf } from './compile-types.ts'
import { childrenOf, constantPart, newPart, type Compiling, type Part } from './part.ts'

/** Deeper expressions would take the stack of whoever evaluates them. */
const DEEPEST = 400

/** Where an expression is beyond what is evaluated, in characters from 0. */
export interface CompileFault {
  at: number
}

class TooDeep extends Error {
  constructor(readonly at: number) {
    super('The expression is nested too deeply.')
  }
}

/** Makes functions of a syntax tree once, to be called any number of times. */
export function compile(tree: SyntaxNode, text: string): Part | CompileFault {
  let depth = 0
  const compiling: Compiling = {
    text,
    compile(node) {
      if (++depth > DEEPEST) throw new TooDeep(node.from)
      const part = (COMPILERS[node.name] ?? compileNothing)(node, compiling)
      depth--
      return part
    },
  }
  try {
    return compiling.compile(tree)
  } catch (error) {
    if (error instanceof TooDeep) return { at: error.at }
    throw error
  }
}

type Compiler = (node: SyntaxNode, compiling: Compiling) => Part

const COMPILERS: Readonly<Record<string, Compiler>> = {
  Expression: compileInside,
  ParenthesizedExpression: (node, compiling) => compiling.compile(childrenOf(node)[1]!),
  NumericLiteral: compileNumber,
  StringLiteral: compileString,
  BooleanLiteral: compileBoolean,
  null: () => constantPart('null', null),
  List: compileList,
  Context: compileContext,
  AtLiteral: compileAtLiteral,
  DateTimeLiteral: compileMoment,
  ArithmeticExpression: compileArithmetic,
  Conjunction: compileLogic(false),
  Disjunction: compileLogic(true),
  IfExpression: compileIf,
  Comparison: compileComparison,
  SimplePositiveUnaryTest: compileUnaryTest,
  PositiveUnaryTest: compileInside,
  PositiveUnaryTests: compileTests,
  Interval: compileInterval,
  InstanceOfExpression: compileInstanceOf,
  VariableName: compileVariable,
  PathExpression: compilePath,
  FilterExpression: compileFilter,
  ForExpression: compileFor,
  QuantifiedExpression: compileQuantified,
  FunctionInvocation: compileCall,
  FunctionDefinition: compileFunction,
  '?': () => newPart('any', [], (scope) => scope.find('?') ?? null),
}

function compileInside(node: SyntaxNode, compiling: Compiling): Part {
  return compiling.compile(childrenOf(node)[0]!)
}

/** Syntax that has no value. */
function compileNothing(): Part {
  return constantPart('any', null)
}
