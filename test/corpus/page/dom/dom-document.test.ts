import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../../../src/corpus/page/dom/dom-document.ts';

const TAGS = ['div', 'p', 'span', 'a', 'br', 'img', 'ul', 'li', 'template', 'svg', 'path', 'b'];
const piece = fc.oneof(
  fc.constantFrom(...TAGS).map((tag) => `<${tag} class="a  b a" id=x data-n='"1&amp;2"'>`),
  fc.constantFrom(...TAGS).map((tag) => `</${tag}>`),
  fc.constantFrom(
    'Rain',
    ' &amp; ',
    'a&nbsp;b',
    '<',
    ' ',
    '<!-- note -->',
    '<script>if (a < b) {}</script>',
    '<textarea>a & b</textarea>',
    '<noscript><img src="a.png"></noscript>',
    '<p hidden style="display: none; color:red">',
    '<path d="M0" />',
  ),
);
const body = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));
const parse = (html: string) => parseDocument(`<html><head></head><body>${html}</body></html>`);

type Tree = {
  nodeName: string;
  textContent: string | null;
  className?: string;
  id?: string;
  childNodes: Iterable<Tree>;
};
/** What Readability sees of a tree. */
const describeTree = (node: Tree): unknown => [
  node.nodeName,
  node.textContent,
  `${node.className} ${node.id}`,
  [...node.childNodes].map(describeTree),
];

describe('parseDocument', () => {
  it('makes the tree that linkedom makes', () => {
    fc.assert(
      fc.property(body, (html) => {
        const { document } = parseHTML(`<html><head></head><body>${html}</body></html>`);
        expect(describeTree(parse(html).body)).toEqual(
          describeTree(document.body as unknown as Tree),
        );
      }),
      { numRuns: 150 },
    );
  });

  it('is put back together from its own HTML as linkedom puts it', () => {
    fc.assert(
      fc.property(body, (html) => {
        const { document } = parseHTML(`<html><head></head><body>${html}</body></html>`);
        const ours = parse(html).body;
        for (const element of [ours, document.body]) {
          const written = element.innerHTML;
          element.innerHTML = written;
        }
        expect(describeTree(ours)).toEqual(describeTree(document.body as unknown as Tree));
      }),
      { numRuns: 150 },
    );
  });

  it('gives a page the head and the body that it lacks', () => {
    const document = parseDocument('<html><div>Rain</div></html>');
    expect(document.body.textContent).toBe('');
    expect(document.documentElement!.children.map(({ tagName }) => tagName)).toEqual([
      'HEAD',
      'BODY',
      'DIV',
    ]);
  });
});

describe('a tree of which parts are moved', () => {
  const moves = fc.array(
    fc.tuple(
      fc.constantFrom('append', 'before', 'replace', 'remove'),
      fc.nat({ max: 5 }),
      fc.nat({ max: 5 }),
    ),
    { maxLength: 20 },
  );

  it('holds each part once, linked both ways', () => {
    fc.assert(
      fc.property(moves, (steps) => {
        const { body: root } = parse('<p>1</p><p>2</p><p>3</p><p>4</p><p>5</p><p>6</p>');
        const parts = root.childNodes;
        let expected = [...parts];
        for (const [step, from, to] of steps) {
          const [part, other] = [parts[from]!, parts[to]!];
          if (step === 'append') {
            root.appendChild(part);
            expected = [...expected.filter((one) => one !== part), part];
          } else if (step === 'remove') {
            part.remove();
            expected = expected.filter((one) => one !== part);
          } else if (part !== other && expected.includes(other)) {
            if (step === 'before') root.insertBefore(part, other);
            else root.replaceChild(part, other);
            expected = expected
              .filter((one) => one !== part)
              .flatMap((one) => (one !== other ? [one] : step === 'before' ? [part, one] : [part]));
          }
        }
        expect(root.childNodes).toEqual(expected);
        const backwards = [];
        for (let node = root.lastChild; node !== null; node = node.previousSibling)
          backwards.push(node);
        expect(backwards).toEqual(expected.toReversed());
      }),
    );
  });
});
