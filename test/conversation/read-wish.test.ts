import { describe, expect, test } from 'vitest';
import { readWish } from '../../src/conversation/read-wish.ts';

describe('readWish', () => {
  test.each([
    ['no, the other one', 'passage'],
    ['another one?', 'passage'],
    ['Another?', 'passage'],
    ['not that one', 'passage'],
    ['next', 'passage'],
    ['show me another passage, please', 'passage'],
    ['I meant the other article', 'article'],
    ['any other article, please?', 'article'],
    ['What about another story?', 'article'],
    ['what about another source?', 'source'],
    ['Other sources?', 'source'],
    ['is there another outlet?', 'source'],
    ['more sources', 'source'],
    ['any other sources on this?', 'source'],
    ['Who else reported this?', 'source'],
    ['Did anyone else report that?', 'source'],
    ['what do other outlets say?', 'source'],
    ['What do the others report about this?', 'source'],
    ['more', 'more'],
    ['ok, more', 'more'],
    ['yes more please', 'more'],
    ['More?', 'more'],
    ['more please', 'more'],
    ['show me more', 'more'],
    ['show more', 'more'],
    ['Tell me more.', 'more'],
    ['tell me more about this', 'more'],
    ['and more articles?', 'more'],
    ['any more?', 'more'],
    ['what else?', 'more'],
    ['anything else?', 'more'],
    ['Is there anything else on this?', 'more'],
    ['the next three', 'more'],
    ['the rest', 'more'],
    ['the  others', 'more'],
    ['go on', 'more'],
  ])('%s', (question, wish) => {
    expect(readWish(question)).toBe(wish);
  });

  test.each([
    'Who is Salih?',
    'what about the other side?',
    'another attack',
    'What else did Salih say?',
    'Tell me more about Pompeo',
    'more troops?',
    'the next election',
    'who else was killed?',
    'Who else reported the attack?',
    'What do others say about Pompeo?',
    'What do other sources say about the vote?',
    'What are the sources of the Tigris?',
    'no, I meant Erbil',
    'not payment',
    'moreover',
    '',
  ])('%j asks something else', (question) => {
    expect(readWish(question)).toBeUndefined();
  });
});
