/** A person in a workspace, by Slack's ids. */
export type Person = { teamId: string; userId: string };
