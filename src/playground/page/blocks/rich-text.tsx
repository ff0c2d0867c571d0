import type { ComponentChildren } from 'preact';
import type { Inline, RichTextPart, Style } from './block-types.ts';
import { UserMention } from './mention.tsx';
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
    case 'rich_text_list': {
      const items = (part.elements as RichTextPart[]).map((item, n) => (
        <li key={n}>{(item.elements as Inline[]).map(drawInline)}</li>
      ));
      return part.style === 'ordered' ? <ol>{items}</ol> : <ul>{items}</ul>;
    }
    default:
      return <p>{inlines()}</p>;
  }
}

function drawInline({ type, text, url, user_id: userId, style }: Inline): ComponentChildren {
  if (type === 'user') return withStyle(<UserMention id={userId!} />, style);
  const content = type === 'link' ? <SafeLink url={url!}>{text ?? url}</SafeLink> : text;
  return withStyle(content, style);
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
