import { cutOut, type QuestionText } from '../question/read-text.ts';
import type { PublisherFinder } from './find-publishers.ts';

/** What a question asks of the corpus itself, and not of what its articles tell. */
export type CorpusQuestion = {
  about: 'count' | 'sources' | 'newest' | 'oldest' | 'author' | 'date' | 'help';
  /** The publishers that it names, as articles print them; none for all. */
  publishers: readonly string[];
};

const ARTICLES = '(?:articles?|reports?|stor(?:y|ies)|pieces?|documents?|texts?|news articles?)';
const SOURCES = '(?:sources|publishers|outlets|newspapers)';
const HERE =
  '(?: (?:do you have|have you(?: got)?|are there|is there|do you (?:know|use|search|cover)|are (?:in )?(?:here|the corpus|your corpus)|can you search))?';
const OF_THEM = '(?: (?:are|is|do you have|come|came|have you))?(?: (?:by|from|of|in))?';
const THE = '(?: (?:the|that|this|your))?';
const SHOW = '(?:list|show|name|give|tell)(?: me)?(?: all)?(?: of)?';

/** Whole questions, without the names of publishers in them; the first that fits counts. */
const PATTERNS: readonly (readonly [CorpusQuestion['about'], RegExp])[] = [
  ['count', whole(`how many ${ARTICLES}${HERE}${OF_THEM}`)],
  ['count', whole(`(?:what is )?the number of ${ARTICLES}${HERE}${OF_THEM}`)],
  ['sources', whole(`how many ${SOURCES}${HERE}`)],
  ['sources', whole(`${SHOW}${THE} (?:${SOURCES}|${ARTICLES})${HERE}`)],
  ['sources', whole(`(?:what|which|who)(?: are)?${THE} (?:${SOURCES}|${ARTICLES})${HERE}`)],
  [
    'newest',
    whole(`(?:which|what)(?: is)?${THE} (?:newest|latest|most recent) ${ARTICLES}${HERE}`),
  ],
  [
    'newest',
    whole(`(?:which|what) ${ARTICLES} (?:is|are)${THE} (?:newest|latest|most recent)(?: one)?`),
  ],
  ['oldest', whole(`(?:which|what)(?: is)?${THE} (?:oldest|earliest|first) ${ARTICLES}${HERE}`)],
  ['oldest', whole(`(?:which|what) ${ARTICLES} (?:is|are)${THE} (?:oldest|earliest)(?: one)?`)],
  [
    'author',
    whole(`who (?:wrote|authored|is the (?:author|writer) of)${THE} ${ARTICLES}${OF_THEM}`),
  ],
  [
    'author',
    whole(`(?:what|who) is the (?:author|writer|byline)(?: of)?${THE} ${ARTICLES}${OF_THEM}`),
  ],
  [
    'date',
    whole(
      `when (?:was|were|did)${THE} ${ARTICLES}${OF_THEM} ?(?:get )?(?:published|written|posted|printed|appear|come out)`,
    ),
  ],
  ['date', whole(`(?:what is the date of|how old is|what date is)${THE} ${ARTICLES}${OF_THEM}`)],
  ['help', whole('what (?:can|do) you (?:answer|know|cover|do)(?: about)?')],
  ['help', whole('what (?:questions|topics) (?:can|do) you (?:answer|cover|know)(?: about)?')],
  ['help', whole('what (?:can|should|may) i ask(?: you)?(?: about)?')],
  ['help', whole(`what (?:are|is)${THE} (?:${ARTICLES}|corpus) about`)],
];

/** Reads a question about the corpus; undefined for one about what the articles tell. */
export function findCorpusQuestion(
  read: QuestionText,
  { findAll }: Pick<PublisherFinder, 'findAll'>,
): CorpusQuestion | undefined {
  const mentions = findAll(read);
  const { text } = cutOut(read, mentions);
  const found = PATTERNS.find(([, pattern]) => pattern.test(text));
  if (found === undefined) return undefined;
  return { about: found[0], publishers: [...new Set(mentions.flatMap(({ names }) => names))] };
}

function whole(words: string): RegExp {
  return new RegExp(`^${words}(?: (?:the|a))?[\\s?.!]*$`, 'i');
}
