import type { PageFacts } from './collect-facts.ts';

/** The names by which a page speaks of its site; the surest first. */
export function siteNames({ metas, jsonLd, title }: PageFacts, url?: string): string[] {
  const isTitle = (name: string) => name === title;
  const named = [
    ...(metas.get('og:site_name') ?? []),
    ...jsonLd.flatMap(({ publisher }) => publisher ?? []),
    ...jsonLd.flatMap(({ types, name }) => (types.includes('WebSite') && name ? [name] : [])),
    // Some pages give their own title there.
    ...[
      ...(metas.get('application-name') ?? []),
      ...(metas.get('apple-mobile-web-app-title') ?? []),
    ].filter((name) => !isTitle(name)),
  ];
  const host = url && URL.canParse(url) ? new URL(url).hostname : undefined;
  if (host === undefined) return [...new Set(named)];
  const label = host.replace(/^www\d?\./, '');
  const parts = title.split(/\s+[|·•»«›‹–—-]+\s+|\s*\|\s*|:\s+/u);
  // The last part of a <title> that spells the host's name: "Helge.at", "The New Republic".
  const spelt = parts.filter((part) => {
    const squeezed = squeeze(part);
    return (
      squeezed.length >= 3 && (squeeze(label).startsWith(squeezed) || squeezed === squeeze(label))
    );
  });
  return [...new Set([...named, ...spelt, label])];
}

function squeeze(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/^the(?=.)/, '');
}
