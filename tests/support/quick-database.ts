/**
 * Flags of a process that has the embedded database in it. That is WebAssembly, which Node compiles twice: at once, and
 * better as it runs. The second takes two seconds of the processor, and what a test runs mostly ends before it is of use.
 */
export const QUICK_DATABASE = ['--liftoff-only']
