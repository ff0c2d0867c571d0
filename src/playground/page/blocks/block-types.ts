/** Text in a block. Blocks were checked before they came here. */
export type Text = { type: 'plain_text' | 'mrkdwn'; text: string; verbatim?: boolean };

export type Option = { text: Text; value: string; description?: Text };

/** Everything an element of a block may carry; its type says what it does. */
export type Element = {
  type: string;
  action_id?: string;
  text?: Text;
  value?: string;
  url?: string;
  style?: 'primary' | 'danger';
  accessibility_label?: string;
  confirm?: { title?: Text; text: Text; confirm?: Text; deny?: Text };
  placeholder?: Text;
  options?: Option[];
  initial_option?: Option;
  initial_options?: Option[];
  initial_value?: string;
  initial_date?: string;
  multiline?: boolean;
  positive_button?: FeedbackButton;
  negative_button?: FeedbackButton;
};

export type FeedbackButton = { text: Text; value: string; accessibility_label?: string };

export type Style = {
  bold?: boolean;
  italic?: boolean;
  strike?: boolean;
  underline?: boolean;
  code?: boolean;
};

/** A piece of rich text. */
export type Inline = {
  type: string;
  text?: string;
  url?: string;
  user_id?: string;
  style?: Style;
};

export type RichTextPart = {
  type: string;
  style?: 'bullet' | 'ordered';
  elements: (Inline | RichTextPart)[];
};
