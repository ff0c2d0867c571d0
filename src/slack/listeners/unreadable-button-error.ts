/** A button came back with a value that this bot does not write. */
export class UnreadableButtonError extends Error {
  constructor(actionId: string) {
    super(`The button ${actionId} carries no question.`);
    this.name = 'UnreadableButtonError';
  }
}
