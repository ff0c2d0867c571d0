import type { ComponentChildren } from 'preact';
import { type Node, NodeType, parse } from 'slack-message-parser';
import type { Text } from './block-types.ts';
import { EMOJI } from './emoji.ts';
import { ChannelMention, UserMention } from './mention.tsx';
import { SafeLink } from './safe-link.tsx';

const ADDRESS = /(https?:\/\/[^\s<>|]*[^\s<>|.,;:!?)'"])/;

/** Text in Slack's own markup. `verbatim` leaves addresses as they are, as Slack does. */
export function Mrkdwn({
  text,
  verbatim = false,
}: {
  text: string;
  verbatim?: boolean | undefined;
}) {
  const { children } = parse(prepare(text)) as { children: Node[] };
  return <span class="mrkdwn">{children.map((node) => draw(node, verbatim))}</span>;
}

/** A text object of a block: plain, or in Slack's markup. */
export function TextObject({ text }: { text: Text }) {
  return text.type === 'plain_text' ? (
    <span class="plain-text">{text.text}</span>
  ) : (
    <Mrkdwn text={text.text} verbatim={text.verbatim} />
  );
}

/** Stands behind code where the parser would miss its end, and is taken out again. */
const CODE_END = '\uFEFF';

function prepare(text: string): string {
  return (
    text
      // Slack takes a line that begins with either form of the sign for a quotation.
      .replace(/^>/gm, '&gt;')
      // The parser knows code before a few signs and spaces only: "`/iraq sources`: …" is code too.
      .replace(/(?<![\w`])`[^`\n]+`(?![\w`])/g, `$&${CODE_END}`)
  );
}

function draw(node: Node, verbatim: boolean): ComponentChildren {
  const drawAll = (nodes: readonly Node[]) => nodes.map((child) => draw(child, verbatim));
  switch (node.type) {
    case NodeType.Text:
      return verbatim ? decode(node.text) : linkAddresses(node.text);
    case NodeType.Bold:
      return <strong>{drawAll(node.children)}</strong>;
    case NodeType.Italic:
      return <em>{drawAll(node.children)}</em>;
    case NodeType.Strike:
      return <s>{drawAll(node.children)}</s>;
    case NodeType.Code:
      return <code>{decode(node.text)}</code>;
    case NodeType.PreText:
      return <pre>{decode(node.text)}</pre>;
    case NodeType.Quote:
      return <blockquote>{drawAll(node.children)}</blockquote>;
    case NodeType.Emoji:
      return EMOJI[node.name] ?? node.source;
    case NodeType.URL: {
      const url = decode(node.url);
      return <SafeLink url={url}>{node.label ? drawAll(node.label) : url}</SafeLink>;
    }
    case NodeType.UserLink:
      return <UserMention id={node.userID} />;
    case NodeType.ChannelLink:
      return <ChannelMention id={node.channelID} />;
    case NodeType.Command:
      return <Command name={node.name}>{node.label ? drawAll(node.label) : undefined}</Command>;
    case NodeType.Root:
      return drawAll(node.children);
  }
}

/** `<!channel>` calls everybody; `<!date…>` and the like show what stands behind their bar. */
function Command({ name, children }: { name: string; children?: ComponentChildren }) {
  if (['here', 'channel', 'everyone'].includes(name)) {
    return <span class="mention everybody">@{name}</span>;
  }
  return <>{children ?? name}</>;
}

function linkAddresses(text: string): ComponentChildren {
  return text.split(ADDRESS).map((part, n) => {
    const url = decode(part);
    return n % 2 === 1 ? <SafeLink url={url}>{url}</SafeLink> : url;
  });
}

function decode(text: string): string {
  return text
    .replaceAll(CODE_END, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
