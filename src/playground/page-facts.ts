import type { WorkspaceChange, WorkspaceState } from './workspace/workspace-state.ts';

/** What the server tells the page. Nothing here needs Node. */
export type PageEvent =
  | {
      kind: 'snapshot';
      state: WorkspaceState;
      app: AppFacts;
      /** The server's clock, milliseconds since 1970. */
      nowMs: number;
    }
  | { kind: 'change'; change: WorkspaceChange };

/** What the page knows of the app from its manifest and its corpus. */
export type AppFacts = {
  name: string;
  directId: string;
  homeTab: boolean;
  commands: readonly { command: string; description: string; usageHint?: string }[];
  messageShortcuts: readonly { name: string; callbackId: string }[];
  globalShortcuts: readonly { name: string; callbackId: string }[];
  /** Steps for workflows. */
  functions: readonly AppFunction[];
  /** Where the app is a source of Slack's own search. */
  search?: SearchSource;
  /** Questions to start with. */
  exampleQuestions: readonly string[];
  corpus: string;
  /** Where the app's own page to install it from is, if browsers reach it: else it can't be removed. */
  installUrl?: string;
};

/** What Slack's own search calls: for results, and for what they can be narrowed by. */
export type SearchSource = { results: AppFunction; filters: AppFunction };

/** A function of the app: a step that workflows can have, or a part of its search. */
export type AppFunction = {
  callbackId: string;
  title: string;
  description: string;
  inputs: readonly Parameter[];
  outputs: readonly Parameter[];
};

export type Parameter = {
  name: string;
  title: string;
  description: string;
  /** `string`, `slack#/types/date`… */
  type: string;
  isRequired: boolean;
};
