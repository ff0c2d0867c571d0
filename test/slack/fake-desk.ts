import type { Answer, QuotedPassage } from '../../src/answer/answer.ts';
import type { Desk } from '../../src/answer/desk.ts';
import type { Turn } from '../../src/conversation/turn.ts';
import type { Article } from '../../src/corpus/article.ts';

const GULAN: Article = {
  id: '2020-01-17-gulan',
  headline: { text: 'US-led Coalition remains critical in fight against ISIS', kind: 'title' },
  publisher: { name: 'Gulan Media', inferred: false },
  via: 'Rudaw',
  authors: [],
  date: { iso: '2020-01-17', precision: 'day', inferred: false },
  path: 'corpus/2020-01-17-gulan.md',
  text: 'Abdulkhaliq al-Azzawi, a member of the parliamentary committee of defense and security, told Rudaw on Friday that ISIS exploits the “security vacuum.” Attacks have increased in Anbar, Kirkuk & Nineveh.\n\nAl-Azzawi went on to praise the Coalition’s efforts to fight ISIS in Iraq.',
};

const ANADOLU: Article = {
  id: '2020-01-19-anadolu',
  headline: {
    text: 'Iraqi president and U.S. secretary of state discussed cooperation…',
    kind: 'lead',
  },
  publisher: { name: 'Anadolu Agency (AA)', inferred: true },
  authors: [],
  date: { iso: '2020-01-19', precision: 'day', inferred: true },
  url: 'https://news.example/salih|pompeo',
  path: 'corpus/2020-01-19-anadolu.md',
  text: 'Barham Salih and Mike Pompeo agreed to have further joint cooperation.',
};

export const ARTICLES: readonly Article[] = [GULAN, ANADOLU];

/** Quotes a paragraph of an article, one of its sentences highlighted. */
function quote(article: Article, paragraph: string, sentence = paragraph): QuotedPassage {
  const start = article.text.indexOf(paragraph);
  const highlightStart = paragraph.indexOf(sentence);
  return {
    passage: {
      id: `${article.id}#0`,
      articleId: article.id,
      n: 0,
      text: paragraph,
      start,
      end: start + paragraph.length,
    },
    article,
    highlight: { start: highlightStart, end: highlightStart + sentence.length },
    score: 1,
    alsoReportedBy: [],
  };
}

const [FIRST, SECOND] = GULAN.text.split('\n\n') as [string, string];
const base = { confidence: 0.9, notes: [], suggestions: ['Who is Barham Salih?'], ms: 1 };

export const FOUND: Answer = {
  ...base,
  outcome: 'found',
  question: 'Who is Abdulkhaliq al-Azzawi?',
  resolved: 'Who is Abdulkhaliq al-Azzawi?',
  passages: [
    {
      ...quote(GULAN, FIRST, FIRST.slice(0, FIRST.indexOf(' Attacks'))),
      alsoReportedBy: [ANADOLU],
    },
    quote(GULAN, SECOND),
    quote(ANADOLU, ANADOLU.text),
  ],
};

export const UNSURE: Answer = {
  ...base,
  outcome: 'unsure',
  confidence: 0.3,
  question: 'Which llama did Salih ride?',
  resolved: 'Which llama did Salih ride?',
  closest: [quote(ANADOLU, ANADOLU.text)],
  missing: ['llama', 'ride'],
};

export const NOT_FOUND: Answer = {
  ...base,
  outcome: 'not-found',
  confidence: 0,
  question: 'What is the capitol of Peru?',
  resolved: 'What is the capitol of Peru?',
  missing: ['Peru'],
  didYouMean: 'What is the capital of Peru?',
};

export type Asked = { question: string; history: readonly Turn[] };

/** A desk that answers with what it is told to, and remembers what it was asked. */
export function createFakeDesk(
  answers: (question: string) => Answer = () => FOUND,
): Desk & { asked: Asked[] } {
  const asked: Asked[] = [];
  return {
    asked,
    articles: ARTICLES,
    passageCount: 3,
    exampleQuestions: ['Who is Abdulkhaliq al-Azzawi?', 'What did Salih say?'],
    recheckSuggestions: async () => {},
    async answer(question, history = []) {
      asked.push({ question, history });
      const answer = answers(question);
      const isResolved = answer.resolved.startsWith(question);
      return { ...answer, question, resolved: isResolved ? answer.resolved : question };
    },
    async explain() {
      throw new Error('The bot never explains.');
    },
  };
}
