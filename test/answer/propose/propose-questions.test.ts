import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { proposeQuestions } from '../../../src/answer/propose/propose-questions.ts';
import { analyzeCorpus } from '../../../src/index/analyze-corpus.ts';
import { makeCorpus } from '../../index/make-corpus.ts';
import { anyCharacter } from '../../text/any-character.ts';

function proposalsOf(paragraphs: readonly string[]) {
  const analyzed = analyzeCorpus(makeCorpus([{ headline: '', paragraphs }]), () => []);
  return proposeQuestions(analyzed, analyzed.passageOrdinals);
}
const questionsOf = (text: string) => proposalsOf([text]).map((proposal) => proposal.text);

describe('proposeQuestions', () => {
  test.each([
    // Who somebody is
    ['Omar al-Hadidi, a member of the water board, spoke.', 'Who is Omar al-Hadidi?'],
    [
      'Lena Brandt, director of the Delta Institute, retired early.',
      'Who is the director of the Delta Institute?',
    ],
    [
      'A letter reached Danish Prime Minister Ida Holm at noon.',
      'Who is the Danish prime minister?',
    ],
    [
      'The road was closed for Norway’s prime minister, Ida Holm, at noon.',
      'Who is Norway’s prime minister?',
    ],
    ['The driver was Per Lund, 43, of the harbour quarter.', 'How old is Per Lund?'],
    // What somebody said
    [
      '“We stay,” said Lena Brandt. Brandt told Per Lund that she would stay.',
      'What did Lena Brandt tell Per Lund?',
    ],
    [
      'Minister Lena Brandt said that the repair of the old harbour bridge was delayed.',
      'What did Lena Brandt say about the repair of the old harbour bridge?',
    ],
    [
      'Minister Lena Brandt said her country would send help to Norway.',
      'What did Lena Brandt say about Norway?',
    ],
    ['The envoy for Norway Lena Brandt, a lawyer, spoke at noon.', 'Who is Lena Brandt?'],
    // What somebody did
    [
      'The Norwegian parliament rejected the plan for a tunnel.',
      'What did the Norwegian parliament reject?',
    ],
    [
      'The Norwegian parliament decided on Monday to close the mine.',
      'What did the Norwegian parliament decide to do?',
    ],
    [
      'Minister Lena Brandt urged the dockers to return to their ships.',
      'What did Lena Brandt urge the dockers to do?',
    ],
    ['Minister Lena Brandt met Mayor Per Lund in Bergen.', 'Where did Lena Brandt meet Per Lund?'],
    [
      'Delta Foundation donated $3 million to the schools.',
      'How much did Delta Foundation donate?',
    ],
    ['Denmark and Norway signed a treaty on herring at noon.', 'What did Denmark and Norway sign?'],
    [
      'Norway withdrew from the Northern Fishing Treaty in May 2018.',
      'When did Norway withdraw from the Northern Fishing Treaty?',
    ],
    ['Norway imposed sanctions on Denmark.', 'Who imposed sanctions on Denmark?'],
    // When, where, why and how it happened
    ['Minister Lena Brandt was arrested in Bergen on May 3.', 'When was Lena Brandt arrested?'],
    ['Minister Lena Brandt was arrested in Bergen on May 3.', 'Where was Lena Brandt arrested?'],
    [
      'Minister Lena Brandt was dismissed because the books were wrong.',
      'Why was Lena Brandt dismissed?',
    ],
    ['Mayor Per Lund was killed in a train accident.', 'How was Per Lund killed?'],
    ['A bomb exploded near Bergen on Monday.', 'What happened near Bergen?'],
    ['On May 3, the ferries stopped for a whole day.', 'What happened on May 3?'],
    // How many
    [
      'A fire broke out in Bergen on Monday, killing 12 people.',
      'How many people were killed in Bergen?',
    ],
    ['Some 3,200 wooden homes were rebuilt within a year.', 'How many wooden homes were rebuilt?'],
    [
      'There are around 5,000 US soldiers stationed in Bergen.',
      'How many US soldiers were stationed in Bergen?',
    ],
    ['The Delta Institute has 40 members.', 'How many members does the Delta Institute have?'],
    // What it is
    ['The Northern Herring Union (NHU) met at noon.', 'What does NHU stand for?'],
  ])('makes of “%s” among others %s', (text, question) => {
    expect(questionsOf(text)).toContain(question);
  });

  test.each([
    ['half a name', 'Brandt said that the ferry was late again.'],
    ['a name that is cut off by a hyphen', 'A Brandt-led group said that the ferry was late.'],
    ['a speaker for somebody else', 'A spokesman for Lena Brandt said nothing of the ferry.'],
    ['a quotation’s own words', '“Lena Brandt was arrested in Bergen on May 3,” it read.'],
    ['a newspaper that reports', 'The Bergen Times said that the ferry was late.'],
    ['a verb that is a participle', 'A plan by the Delta Institute rejected long ago is back.'],
    ['a place as wide as a country', 'A bomb exploded in Norway on Monday.'],
    ['measures of time', 'The two ferries were held for 12 hours.'],
    ['people without a place', 'In the end 12 people were killed.'],
    ['what is no sentence', 'Minister Lena Brandt Met Mayor Per Lund in Bergen'],
    ['a field with an address', 'Minister Lena Brandt met Mayor Per Lund, see https://ferry.test.'],
    ['nothing', ''],
  ])('makes nothing of %s', (_, text) => {
    expect(questionsOf(text)).toEqual([]);
  });

  test('says names in full where the article has them once', () => {
    expect(
      proposalsOf([
        'Minister Lena Brandt came to Bergen by the early train.',
        'Brandt rejected the plan for a tunnel to the island.',
      ]).map(({ text }) => text),
    ).toEqual(['What did Lena Brandt reject?']);
  });

  test('says no name where two share it', () => {
    expect(
      proposalsOf([
        'Minister Lena Brandt met Mayor Nils Brandt, according to a note.',
        'Brandt rejected the plan for a tunnel to the island.',
      ]).filter(({ text }) => text.includes('reject')),
    ).toEqual([]);
  });

  test('makes one question once, of the passage that comes first', () => {
    const paragraphs = ['It rained.', ...Array(2).fill('Norway rejected the plan for a tunnel.')];
    const rejects = proposalsOf(paragraphs).filter(({ text }) => text.includes('reject'));
    expect(rejects.map(({ ordinal }) => ordinal)).toEqual([1]);
  });

  test('says of which sentence a question is made, and what it is about', () => {
    const text = 'It rained all day. Norway rejected the plan for a tunnel.';
    const [question] = proposalsOf([text]);
    expect(question).toMatchObject({ kind: 'deed', about: ['Norway'] });
    expect(text.slice(question!.sentence.start, question!.sentence.end)).toMatch(
      /^Norway .*tunnel\.$/,
    );
  });

  test('asks in one line, without a pronoun, whatever the text', () => {
    const clauses = fc.constantFrom(
      ...['Minister Lena Brandt said', 'On May 3, the', '. “We', 'killing 12 soldiers in Bergen.'],
      ...[
        'Norway rejected',
        'his plan',
        'was arrested',
        'in Bergen',
        'because',
        'The Delta Institute',
      ],
      ...[
        'told',
        'it',
        'and',
        'on May 3',
        ',',
        '.',
        '\n',
        '”',
        '(NHU)',
        '5,000 troops were',
        'of the',
      ],
    );
    const texts = fc.oneof(
      fc.array(clauses, { maxLength: 20, size: 'max' }).map((list) => list.join(' ')),
      fc.string({ unit: anyCharacter }),
    );
    let proposals = 0;
    fc.assert(
      fc.property(texts, (text) => {
        for (const question of questionsOf(text)) {
          proposals += 1;
          expect(question).toMatch(/^(?:Who|What|When|Where|Why|How)[^\n\uE000-\uF8FF]+\?$/);
          expect(question).not.toMatch(/\b(?:it|his|he|we)\b/);
        }
      }),
      { numRuns: 300 },
    );
    expect(proposals).toBeGreaterThan(40);
  });

  test('is done with a long text at once', () => {
    const start = performance.now();
    for (const words of [
      'Lena Brandt ',
      'A',
      '12 a ',
      'Norway and ',
      'Norway rejected a plan of ',
    ]) {
      questionsOf(`${words.repeat(2_000)}.`);
      questionsOf(`${words.repeat(480 / words.length)}. `.repeat(20));
    }
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});
