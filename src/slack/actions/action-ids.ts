/** Action ids of the buttons that ask a question: `ask:0`, `ask:1`…, since ids are unique in a message. */
export const ASK_ACTION = /^ask:\d+$/;

/** Action ids of what can be done with an answer. */
export const MORE_ACTION = 'more';
export const CONTEXT_ACTION = 'context';
export const SHARE_ACTION = 'share';
export const SHARE_TO_ACTION = 'share-to';
export const FOLLOW_UP_ACTION = 'follow-up';
export const FEEDBACK_ACTION = 'feedback';

/** In the window that shows a passage amid its article: which of the answer's passages. */
export const CONTEXT_PASSAGE_ACTION = 'context-passage';

/** Callback ids of windows with a form. */
export const REASON_WINDOW = 'reason';
export const SHARE_TO_WINDOW = 'share-to';
