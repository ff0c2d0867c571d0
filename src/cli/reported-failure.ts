/** A failure whose lines are on standard error already: what is left is the exit code. */
export class ReportedFailure extends Error {
  override readonly name = 'ReportedFailure';
}
