const plain = (text: string) => ({ type: 'plain_text', text });
const mrkdwn = (text: string) => ({ type: 'mrkdwn', text });
/** What the selects offer. */
export const options = ['One', 'Two'].map((text) => ({
  text: plain(text),
  value: text.toLowerCase(),
}));

/** Every kind of block that a message may hold, but for inputs. */
export const BLOCKS = [
  { type: 'header', text: plain('A header') },
  {
    type: 'section',
    text: mrkdwn(
      '*bold* _italic_ ~struck~ `code`: <https://example.org/?a=1&amp;b=2|a link> :eyes:',
    ),
    accessory: { type: 'button', action_id: 'aside', text: plain('Aside') },
  },
  {
    type: 'section',
    text: mrkdwn('> quoted\n&lt;!channel&gt; 2*3*4 https://auto.example # no heading'),
  },
  { type: 'section', fields: [mrkdwn('*Field*'), plain('*as typed*')] },
  { type: 'divider' },
  {
    type: 'rich_text',
    elements: [
      {
        type: 'rich_text_list',
        style: 'ordered',
        elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: '*first*' }] }],
      },
      {
        type: 'rich_text_quote',
        elements: [
          { type: 'text', text: 'word for word', style: { bold: true, underline: true } },
          { type: 'link', url: 'https://example.org/', text: 'The article' },
        ],
      },
    ],
  },
  { type: 'context', elements: [mrkdwn('*small*'), plain('print')] },
  {
    type: 'actions',
    elements: [
      {
        type: 'button',
        action_id: 'sure',
        text: plain('Delete'),
        style: 'danger',
        confirm: { title: plain('Really?'), text: mrkdwn('It is *gone* then.') },
      },
      { type: 'static_select', action_id: 'pick', placeholder: plain('Pick one'), options },
      { type: 'datepicker', action_id: 'day', placeholder: plain('A day') },
    ],
  },
  {
    type: 'context_actions',
    elements: [
      {
        type: 'feedback_buttons',
        action_id: 'feedback',
        positive_button: { text: plain('Good answer'), value: 'good' },
        negative_button: { text: plain('Bad answer'), value: 'bad' },
      },
    ],
  },
];

/** Every kind of input that a window may hold. */
export const INPUTS = [
  {
    type: 'input',
    block_id: 'why',
    label: plain('Why'),
    element: { type: 'plain_text_input', action_id: 'a' },
  },
  {
    type: 'input',
    block_id: 'which',
    label: plain('Which'),
    element: { type: 'checkboxes', action_id: 'a', options, initial_options: [options[0]] },
  },
  {
    type: 'input',
    block_id: 'reason',
    label: plain('Reason'),
    element: { type: 'radio_buttons', action_id: 'a', options },
  },
];
