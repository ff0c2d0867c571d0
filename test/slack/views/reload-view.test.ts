import { describe, expect, it } from 'vitest';
import type { Reload } from '../../../src/live/reload.ts';
import {
  reloadBegunView,
  reloadRefusedView,
  reloadView,
} from '../../../src/slack/views/reload-view.ts';
import { LANGUAGES, wordingIn } from '../../../src/wording/wording.ts';
import { checkMessage } from '../check-blocks.ts';
import { ARTICLES } from '../fake-desk.ts';
import { RELOADED } from './reload-fixture.ts';

const wording = wordingIn('en');
const at = new Date('2026-11-28T14:03:00Z');
const base = { problems: [], newProblems: [], ms: 1 };
describe('reloadView', () => {
  it('says what is served, what changed, and what is wrong, by path and line', () => {
    const problems = [
      { path: 'corpus/a_b_.md', line: 2, severity: 'error', message: 'title is <missing>' },
    ] as const;
    const view = reloadView({ ...RELOADED, problems }, wording);
    expect(view.text.split('\n')).toEqual([
      'I have read the articles again and serve 2 articles, 3 passages.',
      '1 article is new:',
      '• Iraqi president and U.S. secretary of state discussed cooperation…',
      '1 article has changed:',
      '• US-led Coalition remains critical in fight against ISIS',
      'The aliases have changed.',
      '1 problem:',
      '• corpus/a_b_.md:2: title is &lt;missing&gt;',
    ]);
    // Not as mrkdwn, in which `_b_` would be italic.
    expect(JSON.stringify(view.blocks)).toContain('corpus/a_b_.md:2: title is <missing>');
  });

  it('says since when the old articles are served, where there are no others', () => {
    const said = (reload: Reload) => reloadView(reload, wording).text;
    expect(said({ ...base, outcome: 'same' })).toMatch(/Nothing has changed/);
    expect(said({ ...base, outcome: 'empty', servedAt: at })).toMatch(
      /no article any more.*on 28 November 2026 at 14:03 UTC\.$/,
    );
    expect(said({ ...base, outcome: 'unreadable', servedAt: at })).toMatch(
      /can’t be read.*14:03 UTC\.$/,
    );
    const reason = 'a secret of the machine';
    expect(said({ ...base, outcome: 'failed', servedAt: at, reason })).not.toContain(reason);
  });

  it.each(LANGUAGES)('stays within Slack’s limits, whatever is wrong (%s)', (language) => {
    const problem = {
      path: 'p'.repeat(4_000),
      severity: 'error',
      message: '<'.repeat(4_000),
    } as const;
    const long = { ...ARTICLES[0]!, headline: { text: '&'.repeat(4_000), kind: 'title' } as const };
    const many = Array.from({ length: 50 }, () => long);
    const problems = Array.from({ length: 50 }, () => problem);
    const reload = { ...RELOADED, added: many, removed: many, changed: many, problems };
    expect(checkMessage(reloadView(reload, wordingIn(language)))).toEqual([]);
    expect(checkMessage(reloadBegunView(wordingIn(language)))).toEqual([]);
    expect(checkMessage(reloadRefusedView(wordingIn(language)))).toEqual([]);
  });
});
