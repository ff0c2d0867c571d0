import { describe, expect, test } from 'vitest';
import { parseQuestion } from '../../src/answer/parse-question.ts';
import { analyzeCorpus } from '../../src/search/analyze-corpus.ts';
import { createEvidenceTest } from '../../src/search/answer-evidence.ts';
import { createAliasFinder } from '../../src/text/aliases.ts';
import { makeCorpus } from './make-corpus.ts';

const findAliases = createAliasFinder([]);

/** The words of a sentence that could answer, folded; undefined when the question wants no kind. */
function evidenceIn(question: string, sentence: string): string[] | undefined {
  const analyzed = analyzeCorpus(
    makeCorpus([{ headline: '', paragraphs: [sentence] }]),
    findAliases,
  );
  const query = parseQuestion(question, findAliases);
  const { terms, tokens, words } = analyzed;
  const asked = new Set(query.concepts.flatMap((concept) => concept.terms.map(({ term }) => term)));
  const isEvidence = createEvidenceTest(analyzed, query, (term) => asked.has(terms[term]!));
  if (isEvidence === undefined) return undefined;
  return [...tokens.keys()].filter((at) => isEvidence(at, 0)).map((at) => words[tokens[at]!]!);
}

describe('createEvidenceTest', () => {
  test.each([
    // A time: months, years, days of the week and words of distance.
    ['When did Salih speak?', 'He spoke on Monday, 5 January 2020.', ['monday', 'january', '2020']],
    ['When did Salih speak?', 'He spoke two decades ago.', ['decades', 'ago']],
    ['When did Salih speak?', 'He spoke to 5,000 people in Davos.', []],
    // A number: digits or words, years too.
    ['How many died?', 'At least 17,000 died in 2014.', ['17000', '2014']],
    ['How many died?', 'Twelve men and dozens of children died.', ['twelve', 'dozens']],
    ['How many died?', 'Many men died in January.', []],
    // A place: a name behind a preposition, not at the sentence's start.
    ['Where did they meet?', 'They met in Davos near Zurich.', ['davos', 'zurich']],
    ['Where did they meet?', 'In Davos the two met.', ['davos']],
    ['Where did they meet?', 'Davos saw the two meet in private.', []],
    // An office, near the name that is asked about.
    ['Who is Barham Salih?', 'The president, Barham Salih, spoke.', ['president']],
    ['Who is Barham Salih?', 'Salih is a politician.', ['politician']],
    ['Who is Barham Salih?', 'Salih spoke with the president.', []],
    ['Who is Barham Salih?', 'The president and Salih spoke.', []],
    ['Who is Barham Salih?', 'Salih slept.', []],
    [
      'Who is Barham Salih?',
      'Salih went by a long road that winds up the hills until the president came.',
      [],
    ],
    // A person: a name, wherever it stands.
    ['Who spoke?', 'On 5 January 2020 Barham Salih spoke.', ['barham', 'salih']],
    ['Which general spoke?', 'Salih spoke.', ['salih']],
    ['Who spoke?', 'On 5 January 2020 they spoke to people.', []],
    // What an acronym stands for.
    ['What does KRG stand for?', 'The Kurdistan Regional Government met.', ['kurdistan']],
    ['What does PMF stand for?', 'Popular Mobilization Forces fought.', ['popular']],
    ['What does KDP stand for?', 'The Kurdistan Regional Government met.', []],
    ['What does KRG stand for?', 'KRG Regional Guards met.', []],
    ['What does KRG stand for?', 'The kurdistan regional government met.', []],
    ['What does ISI stand for?', 'The Islamic State of Iraq denied it.', ['islamic']],
  ])('%s wants of “%s” %j', (question, sentence, evidence) => {
    expect(evidenceIn(question, sentence)).toEqual(evidence);
  });

  test.each(['Why did Salih leave?', 'What is an insurgency?', 'Salih Davos'])(
    '%s wants nothing that single words tell',
    (question) => {
      expect(evidenceIn(question, 'President Salih left Davos on 5 January 2020.')).toBeUndefined();
    },
  );

  test('takes no word for a name that only a sentence’s start writes with a capital', () => {
    const text = 'Weather stopped them. Salih spoke of weather. In bad weather, Salih left.';
    expect(evidenceIn('Who spoke?', text)).toEqual(['salih', 'salih']);
  });

  test('takes a name for a word where it is written as one', () => {
    const text = 'Ankara says that Turkey voted. They ate turkey. The vote in Turkey was close.';
    expect(evidenceIn('Who voted?', text)).toEqual(['ankara', 'turkey', 'turkey']);
  });

  test('looks for nothing beyond the first and the last word of the corpus', () => {
    expect(evidenceIn('Who is Salih?', 'Salih')).toEqual([]);
    expect(evidenceIn('Who is Salih?', 'President')).toEqual([]);
    expect(evidenceIn('What does KRG stand for?', 'Kurdistan Regional')).toEqual([]);
  });
});
