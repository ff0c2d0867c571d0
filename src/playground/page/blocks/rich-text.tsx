import type { ComponentChildren } from 'preact';
import type { Inline, RichTextPart, Style } from './block-types.ts';
import { EMOJI } from './emoji.ts';
import { ChannelMention, UserMention } from './mention.tsx';
import { SafeLink } from './safe-link.tsx';

/** Text whose form is said in data, not by signs within it. */
export function RichText({ parts }: { parts: readonly RichTextPart[] }) {
  return (
    <div class="rich-text">
      {parts.map((part, n) => (
        <Part key={n} part={part} />
      ))}
    </div>
  );
}

function Part({ part }: { part: RichTextPart }) {
  const inlines = () => (part.elements as Inline[]).map(drawInline);
  switch (part.type) {
    case 'rich_text_quote':
      return <blockquote>{inlines()}</blockquote>;
    case 'rich_text_preformatted':
      return <pre>{inlines()}</pre>;
    case 'rich_text_list': {
      const items = (part.elements as RichTextPart[]).map((item, n) => (
        <li key={n}>{(item.elements as Inline[]).map(drawInline)}</li>
      ));
      const indent = `indent-${part.indent ?? 0}`;
      return part.style === 'ordered' ? (
        <ol class={indent} start={(part.offset ?? 0) + 1}>
          {items}
        </ol>
      ) : (
        <ul class={indent}>{items}</ul>
      );
    }
    default:
      return <p>{inlines()}</p>;
  }
}

function drawInline(inline: Inline): ComponentChildren {
  return withStyle(contentOf(inline), inline.style);
}

function contentOf(inline: Inline): ComponentChildren {
  switch (inline.type) {
    case 'link':
      return <SafeLink url={inline.url!}>{inline.text ?? inline.url}</SafeLink>;
    case 'user':
      return <UserMention id={inline.user_id!} />;
    case 'channel':
      return <ChannelMention id={inline.channel_id!} />;
    case 'usergroup':
      return <span class="mention">@{inline.usergroup_id}</span>;
    case 'broadcast':
      return <span class="mention everybody">@{inline.range}</span>;
    case 'emoji':
      return EMOJI[inline.name!] ?? `:${inline.name}:`;
    case 'color':
      return <code>{inline.value}</code>;
    case 'date':
      return inline.fallback ?? new Date(inline.timestamp! * 1_000).toLocaleString();
    default:
      return inline.text;
  }
}

function withStyle(content: ComponentChildren, style: Style = {}): ComponentChildren {
  let styled = content;
  if (style.code) styled = <code>{styled}</code>;
  if (style.strike) styled = <s>{styled}</s>;
  if (style.underline) styled = <u>{styled}</u>;
  if (style.italic) styled = <em>{styled}</em>;
  if (style.bold) styled = <strong>{styled}</strong>;
  return styled;
}
