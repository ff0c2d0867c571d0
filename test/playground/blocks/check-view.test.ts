import { describe, expect, it } from 'vitest';
import { checkView } from '../../../src/playground/blocks/check-view.ts';

const title = { type: 'plain_text', text: 'Iraq Desk' };
const check = (view: unknown, type: 'home' | 'modal' = 'modal') =>
  checkView(view, type, () => 'new');

describe('checkView', () => {
  it('takes a window with its texts', () => {
    expect(check({ type: 'modal', title, blocks: [{ type: 'divider' }] })).toMatchObject({
      ok: true,
      view: { type: 'modal', title: 'Iraq Desk', close: 'Cancel', notifyOnClose: false },
    });
  });

  it.each([
    ['no title', { type: 'modal', blocks: [] }, '/view/title'],
    [
      'a long title',
      { type: 'modal', title: { ...title, text: 'x'.repeat(25) }, blocks: [] },
      '25',
    ],
    ['no blocks', { type: 'modal', title }, '/view/blocks'],
    ['the wrong kind of view', { type: 'home', blocks: [] }, 'must be a modal view'],
    ['a faulty block', { type: 'modal', title, blocks: [{ type: 'section' }] }, '/view/blocks/0'],
    [
      'an input without a way to submit it',
      {
        type: 'modal',
        title,
        blocks: [{ type: 'input', label: title, element: { type: 'plain_text_input' } }],
      },
      '`submit`',
    ],
  ])('refuses %s', (_, view, detail) => {
    const checked = check(view);
    expect(checked).toMatchObject({ ok: false, error: 'invalid_arguments' });
    expect(JSON.stringify(checked)).toContain(detail);
  });

  it('refuses a view that is larger than Slack takes', () => {
    const view = { type: 'home', blocks: [], private_metadata: 'x'.repeat(250_001) };
    expect(check(view, 'home')).toMatchObject({ ok: false, error: 'view_too_large' });
  });
});
