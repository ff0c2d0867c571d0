import type { Article, Corpus } from '../../src/corpus/article.ts';
import { splitPassages } from '../../src/corpus/split-passages.ts';
import { makeArticle } from './article-fixture.ts';

const SIGNING = `The Iraqi parliament on Sunday passed a resolution that asks the government to expel foreign troops from the country. Lawmakers of Kurdish and Sunni parties stayed away from the vote in Baghdad.`;

const ARTICLES: readonly Article[] = [
  makeArticle({
    id: 'rudaw-davos',
    headline: 'President Salih meets American officials in Davos',
    publisher: 'Rudaw',
    date: '2020-01-22',
    text: `Iraqi President Barham Salih met American officials on the margins of the economic forum in Davos. They spoke about the future of the coalition.

“We need good relations with all our neighbours,” Barham Salih said after the meeting. He praised the Peshmerga for their courage against the Islamic State.

Mazin al-Saadi, a spokesman of the planning ministry, announced that 3,200 homes were rebuilt in Mosul. The work cost twelve million dollars.`,
  }),
  makeArticle({
    id: 'anadolu-vote',
    headline: 'Iraqi parliament votes to expel foreign troops',
    publisher: 'Anadolu Agency',
    date: '2020-01-05',
    text: `${SIGNING}

The caretaker prime minister, Adil Abdul-Mahdi, urged the lawmakers to act. He spoke for half an hour.`,
  }),
  makeArticle({
    id: 'gulan-vote',
    headline: 'Foreign troops must go, parliament says',
    publisher: 'Gulan Media',
    date: '2020-01-06',
    text: `${SIGNING.replace('on Sunday ', '')} The session was broadcast live.

Farmers near Kirkuk complained about burnt wheat fields. Nobody has claimed the fires so far.`,
  }),
  makeArticle({
    id: 'rudaw-kirkuk',
    headline: 'Bomb hits a bus near Kirkuk',
    publisher: 'Rudaw',
    date: '2019-11-03',
    text: `A roadside bomb hit a police bus on the southern road near Kirkuk late on Saturday, killing 7 policemen and wounding scores of passengers, according to the provincial health office.

Daesh claimed the attack on the bus in an online message.`,
  }),
  makeArticle({
    id: 'anadolu-kirkuk',
    headline: 'Police bus bombed near Kirkuk',
    publisher: 'Anadolu Agency',
    date: '2019-11-04',
    text: `A roadside bomb hit a police bus on the southern road near Kirkuk late on Saturday, killing 11 policemen and wounding scores of passengers, according to the provincial health office.

Schools in the province stayed closed for two days.`,
  }),
];

/**
 * Five articles: one vote that two report alike, and one attack that two report with different
 * numbers of dead.
 */
export const DESK_CORPUS: Corpus = {
  articles: ARTICLES,
  passages: ARTICLES.flatMap(splitPassages),
};
