/** What one person may ask for. */
export const batchLimits = {
  /** Sheets of a batch. */
  sheets: 2000,
  /** Batches of a person that wait or run. */
  waiting: 5,
  /** Milliseconds after which a batch that ended is forgotten, and its file with it. */
  kept: 7 * 24 * 60 * 60 * 1000,
}
