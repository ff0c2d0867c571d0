import type { ApiMethod } from './api-method.ts';
import { assistantMethods } from './methods/assistant-methods.ts';
import { chatMethods } from './methods/chat-methods.ts';
import { conversationMethods } from './methods/conversation-methods.ts';
import { functionMethods } from './methods/function-methods.ts';
import { identityMethods } from './methods/identity-methods.ts';
import { viewMethods } from './methods/view-methods.ts';

/** The methods of the Web API that the playground knows, by name. A test holds them against the bot's. */
export const SERVED_METHODS: Readonly<Record<string, ApiMethod>> = {
  ...assistantMethods,
  ...chatMethods,
  ...conversationMethods,
  ...functionMethods,
  ...identityMethods,
  ...viewMethods,
};
