import type { webApi } from '@slack/bolt';
import type { Answer } from '../../../answer/answer.ts';
import type { Person } from '../../../state/person.ts';
import type { Wording } from '../../../wording/wording.ts';
import type { MessageView } from '../../views/message-view.ts';

/** Who gave a command, where, and how to tell that person alone. */
export type Commanded = {
  client: webApi.WebClient;
  /** In the workspace, or the organization, that installed the bot. */
  person: Person;
  channelId: string;
  botUserId: string;
  wording: Wording;
  say: (view: MessageView) => Promise<void>;
  /** Keeps a question and how it was answered. */
  record: (answer: Answer) => Promise<void>;
};
