import type { Block } from '../../workspace/workspace-state.ts';
import { BlockElement } from './block-element.tsx';
import type { Element, RichTextPart, Text } from './block-types.ts';
import { InputBlock } from './input-block.tsx';
import { TextObject } from './mrkdwn.tsx';
import { RichText } from './rich-text.tsx';

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
      return (block.elements as Text[]).map((text, n) => <TextObject key={n} text={text} />);
    case 'actions':
    case 'context_actions':
      return (block.elements as Element[]).map((element) => (
        <BlockElement key={element.action_id} blockId={block.block_id} element={element} />
      ));
    case 'input':
      return <InputBlock block={block} />;
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
      {accessory !== undefined && <BlockElement blockId={block.block_id} element={accessory} />}
    </>
  );
}
