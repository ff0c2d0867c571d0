import { describe, expect, it } from 'vitest';
import { findSmallTalk } from '../../../src/slack/incoming/small-talk.ts';

describe('findSmallTalk', () => {
  it.each([
    ['hi', 'greeting'],
    ['Hello!', 'greeting'],
    ['hey there 👋', 'greeting'],
    ['Good morning, team', 'greeting'],
    ['Hi Iraq Desk', 'greeting'],
    ['as-salamu alaykum', 'greeting'],
    ['How are you?', 'greeting'],
    ['Hi! How are you doing today?', 'greeting'],
    ['Thanks', 'thanks'],
    ['thank you so much!!', 'thanks'],
    ['ok, thanks', 'thanks'],
    ['Great, thank you. That helps!', 'thanks'],
    ['thx :pray:', 'thanks'],
    ['ok', 'agreement'],
    ['OK great', 'agreement'],
    ['got it', 'agreement'],
    ['never mind', 'agreement'],
    ['bye', 'farewell'],
    ['Who are you?', 'about'],
    ['what can you do', 'about'],
    ['Hi, who are you?', 'about'],
    ['👍', 'emoji'],
    [':thumbsup: :tada:', 'emoji'],
    ['❤️', 'emoji'],
    ['👍🏽', 'emoji'],
    ['مرحباً!', 'greeting'],
    ['السلام عليكم', 'greeting'],
    ['شكراً جزيلاً', 'thanks'],
    ['سوپاس', 'thanks'],
    ['مع السلامة', 'farewell'],
    ['تۆ کێیت؟', 'about'],
  ])('takes %j for %s', (message, about) => {
    expect(findSmallTalk(message)).toBe(about);
  });

  it.each([
    'Thanks, who is Salih?',
    'Hi, what did Pompeo say?',
    'ok and what did he praise?',
    'who are you quoting on Mosul?',
    'Who are the Peshmerga?',
    'What can you tell me about Kirkuk?',
    'good relations between Iraq and Iran',
    'great power competition',
    'No foreign troops?',
    'Right of return',
    'Hello Kitty in Baghdad',
    'Salih thanks Trump',
    'bye-election in Basra',
    'who is Salih 👍',
    'why',
    'ISIS',
    'Morning raid in Mosul',
    '',
    '???',
    '1',
  ])('takes %j for a question', (message) => {
    expect(findSmallTalk(message)).toBeUndefined();
  });
});
