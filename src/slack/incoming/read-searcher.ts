/** Who searches, of the inputs with which Slack's own search calls; undefined of a workflow's step. */
export function readSearcher(inputs: unknown): string | undefined {
  const { user_context: who } = (inputs ?? {}) as { user_context?: unknown };
  const { id } = (who ?? {}) as { id?: unknown };
  return typeof id === 'string' && id !== '' ? id : undefined;
}
