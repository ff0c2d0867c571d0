/** Callback ids of functions, as manifest.workflow.yml names them: the step of Workflow Builder. */
export const ASK_STEP = 'ask_articles';

/** Those that manifest.search.yml has besides: Slack's own search calls them. */
export const SEARCH_FUNCTION = 'search_articles';
export const FILTERS_FUNCTION = 'search_filters';
