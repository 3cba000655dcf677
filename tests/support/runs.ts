/** How often a test with random values tries: few in each run of the suite, more where `LONG_RUNS` is set, as for CI. */
export const runs = (few: number, more: number): number => (process.env['LONG_RUNS'] ? more : few)
