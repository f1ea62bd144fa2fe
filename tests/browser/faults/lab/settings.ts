/** What `npm run faults` may say; each has its default, so that the tests run without. */
export const settings = {
  /** Rows that can, run in real time on the site that ships. */
  real: process.env.FAULTS_REAL !== undefined,
  /** The rows to run; all of them where none is named. */
  only: (process.env.FAULTS_ONLY ?? '').split(',').filter(Boolean).map(Number),
  /** The name of a deliberate break of the product. */
  broken: process.env.FAULTS_BREAK,
  seed: Number(process.env.FAULTS_SEED ?? 1),
  /** A file for the table, for whoever prints it. */
  table: process.env.FAULTS_TABLE,
};
