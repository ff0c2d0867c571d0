/** An earlier message of the same conversation, oldest first in a history. */
export type Turn = { role: 'user' | 'assistant'; text: string };
