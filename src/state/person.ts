/** A person in a workspace, by Slack's ids. */
export type Person = { teamId: string; userId: string };

/** A person, and what installed the bot where they are: the workspace, or the organization that it is of. */
export type PersonAtHome = Person & { homeId: string };
