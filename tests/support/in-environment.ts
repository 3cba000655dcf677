/** Works with `NODE_ENV` set to something: a test runner's own would get React's development build. */
export async function inEnvironment<Result>(
  environment: 'production' | 'development',
  work: () => Promise<Result>,
): Promise<Result> {
  const before = process.env.NODE_ENV
  process.env.NODE_ENV = environment
  try {
    return await work()
  } finally {
    if (before === undefined) delete process.env.NODE_ENV
    else process.env.NODE_ENV = before
  }
}
