import { parseDocument } from '../../../../src/corpus/page/dom/dom-document.ts';
import {
  collectFacts,
  type PageFacts,
} from '../../../../src/corpus/page/metadata/collect-facts.ts';

/** What a page says of itself; a prose paragraph stands at the end of its body. */
export function readFactsOf(head: string, body: string, language = 'en'): PageFacts {
  const prose =
    '<p>The ferry on the lake stayed in port on Thursday because the water had sunk below its keel, the office said in the morning.</p>';
  const document = parseDocument(
    `<!doctype html><html lang="${language}"><head>${head}</head><body>${body}${prose}</body></html>`,
  );
  return collectFacts(document);
}

export function jsonLd(...things: readonly unknown[]): string {
  return things
    .map((thing) => `<script type="application/ld+json">${JSON.stringify(thing)}</script>`)
    .join('');
}
