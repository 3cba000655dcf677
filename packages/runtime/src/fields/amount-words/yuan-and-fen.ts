/** Whole yuan and the hundredths behind, each without a sign: of 15 digits none is lost. */
export function splitAmount(amount: number): { yuan: number; fen: number } {
  const yuan = Math.floor(Math.abs(amount))
  return { yuan, fen: Math.round((Math.abs(amount) - yuan) * 100) }
}

export function joinAmount(isNegative: boolean, yuan: number, fen: number): number {
  return Number(`${isNegative ? '-' : ''}${yuan}.${String(fen).padStart(2, '0')}`) + 0
}
