/** Action ids of the buttons that ask a question: `ask:0`, `ask:1`…, since ids are unique in a message. */
export const ASK_ACTION = /^ask:\d+$/;

/** Action ids of what can be done with an answer. */
export const MORE_ACTION = 'more';
export const CONTEXT_ACTION = 'context';
export const SHARE_ACTION = 'share';
export const SHARE_TO_ACTION = 'share-to';
export const FOLLOW_UP_ACTION = 'follow-up';
export const FEEDBACK_ACTION = 'feedback';
export const WATCH_ACTION = 'watch';

/** Ends a watch: below the word that it is watched, or in the list as `unwatch:<id>`. */
export const UNWATCH = 'unwatch';
export const UNWATCH_ACTION = /^unwatch(?::\d+)?$/;

/** On the Home tab: `home-page:newer`, `home-page:older`; the value is the page. */
export const HOME_PAGE_ACTION = 'home-page';

/** In the window that shows a passage amid its article: which of the answer's passages. */
export const CONTEXT_PASSAGE_ACTION = 'context-passage';

/** Callback ids of windows with a form. */
export const REASON_WINDOW = 'reason';
export const SHARE_TO_WINDOW = 'share-to';
export const ASK_WINDOW = 'ask';

/** Callback ids of shortcuts, as manifest.yml names them. */
export const MESSAGE_SHORTCUT = 'ask_about_message';
export const GLOBAL_SHORTCUT = 'ask_articles';
