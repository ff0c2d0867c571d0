/** The slash command, as manifest.yml names it. */
export const COMMAND = '/iraq';
