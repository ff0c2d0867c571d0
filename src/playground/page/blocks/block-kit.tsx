import type { Block } from '../../workspace/workspace-state.ts';
import { BlockElement } from './block-element.tsx';
import type { Element, RichTextPart, Text } from './block-types.ts';
import { InputBlock } from './input-block.tsx';
import { TextObject } from './mrkdwn.tsx';
import { RichText } from './rich-text.tsx';
import { TableBlock } from './table-block.tsx';

/** Blocks as Slack draws them. */
export function BlockKit({ blocks }: { blocks: readonly Block[] }) {
  return (
    <div class="blocks">
      {blocks.map((block) => (
        <div key={block.block_id} class={`block ${block.type}`} data-block-id={block.block_id}>
          <BlockContent block={block} />
        </div>
      ))}
    </div>
  );
}

function BlockContent({ block }: { block: Block }) {
  const elements = (block.elements ?? []) as Element[];
  switch (block.type) {
    case 'section':
      return <Section block={block} />;
    case 'header':
      return <h3>{(block.text as Text).text}</h3>;
    case 'divider':
      return <hr />;
    case 'rich_text':
      return <RichText parts={block.elements as RichTextPart[]} />;
    case 'context':
      return elements.map((element, n) =>
        element.type === 'image' ? (
          <Picture key={element.image_url} element={element} />
        ) : (
          <TextObject key={n} text={element as unknown as Text} />
        ),
      );
    case 'actions':
    case 'context_actions':
      return elements.map((element) => (
        <BlockElement key={element.action_id} blockId={block.block_id} element={element} />
      ));
    case 'image':
      return <Picture element={block as unknown as Element} />;
    case 'input':
      return <InputBlock block={block} />;
    case 'markdown':
      // Slack draws standard Markdown here; the text is shown as it was sent.
      return <pre class="markdown-text">{block.text as string}</pre>;
    case 'table':
      return <TableBlock block={block} />;
    default:
      return <p class="note">(A “{block.type}” block, which this page doesn’t draw.)</p>;
  }
}

function Section({ block }: { block: Block }) {
  const { text, fields, accessory } = block as {
    text?: Text;
    fields?: Text[];
    accessory?: Element;
  };
  return (
    <>
      <div class="section-text">
        {text !== undefined && <TextObject text={text} />}
        {fields !== undefined && (
          <div class="fields">
            {fields.map((field, n) => (
              <TextObject key={n} text={field} />
            ))}
          </div>
        )}
      </div>
      {accessory?.type === 'image' && <Picture element={accessory} />}
      {accessory !== undefined && accessory.type !== 'image' && (
        <BlockElement blockId={block.block_id} element={accessory} />
      )}
    </>
  );
}

function Picture({ element: { image_url, alt_text } }: { element: Element }) {
  return image_url === undefined ? (
    <span class="note">{alt_text}</span>
  ) : (
    <img src={image_url} alt={alt_text ?? ''} />
  );
}
