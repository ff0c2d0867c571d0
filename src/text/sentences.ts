/** A range of UTF-16 offsets, end exclusive. */
export type TextRange = { start: number; end: number };
