import { describe, expect, test } from 'vitest';
import { leansOnConversation } from '../../src/conversation/leans-on-conversation.ts';
import { readForm } from '../../src/conversation/read-form.ts';
import { parseQuestion } from '../../src/question/parse-question.ts';
import { readText } from '../../src/question/read-text.ts';

const KNOWN_NAMES = new Set(['hadi', 'ameri']);
const leans = (question: string) =>
  leansOnConversation(
    { form: readForm(question), query: parseQuestion(readText(question), () => []) },
    ({ kind, surface }) => kind !== 'word' || KNOWN_NAMES.has(surface),
  );

describe('leansOnConversation', () => {
  test.each([
    ['it opens like one', 'And the role of the coalition in the training of Iraqi troops?'],
    ['it opens like one', 'What about the coalition and the training of Iraqi troops?'],
    ['it opens like one', '  but why did the parliament pass a resolution on troops in Baghdad?'],
    ['it has a pronoun', 'Where did the minister of foreign affairs of Iraq meet him?'],
    ['it has a pronoun', 'Which soldiers of the coalition were killed in that attack?'],
    ['it has a pronoun', 'Which soldiers of the coalition from Kirkuk disputed that?'],
    ['it has a pronoun', 'Why was it adopted by the parliament of Iraq in January?'],
    ['it has a pronoun', 'Who of the Shiite leaders in Baghdad was killed there?'],
    ['it has a pronoun', 'Which of the Iraqi generals was the other one in Baghdad?'],
    ['it names one or two things', 'In Syria?'],
    ['it names one or two things', 'How did Pompeo respond?'],
    ['it names nothing', 'Why?'],
    ['it has few words and no name', 'which troops left early'],
  ])('hears that a question goes on because %s: %s', (_, question) => {
    expect(leans(question)).toBe(true);
  });

  test.each([
    'Why did the US kill Qassem Soleimani in Baghdad?',
    'Who commands the Popular Mobilization Forces?',
    'which soldiers of the coalition left the bases early',
    'Nobody knows the Kurdish minister of the interior',
    'How many Andean soldiers stood near the border?',
    'Which general said that the training of Iraqi forces is on hold?',
    'Is it true that Iran fired missiles at military bases?',
    'Was it a drone that killed the general in Baghdad?',
    'Are there protests in the cities of Iraq?',
    'Where did Salih and Trump meet this January?',
    'What did one protester in Baghdad tell Rudaw?',
    'Did the then president of Iraq meet Trump?',
    'No-confidence vote on Salih in the parliament of Iraq?',
  ])('lets a question stand that stands alone: %s', (question) => {
    expect(leans(question)).toBe(false);
  });

  test.each([
    'Who is Pompeo?',
    'Where’s Kirkuk?',
    'What does KRG mean?',
    'who is hadi al-ameri',
    'What is the capital of Peru?',
    'Are there troops in Syria?',
  ])('takes a short question for what something is as whole: %s', (question) =>
    expect(leans(question)).toBe(false),
  );

  test('takes it for a part when it has no name', () => {
    expect(leans('who is the leader')).toBe(true);
  });
});
