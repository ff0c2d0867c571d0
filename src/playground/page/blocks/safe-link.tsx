import type { ComponentChildren } from 'preact';

/** A link out of the page, or its words alone when it leads somewhere that a page should not. */
export function SafeLink({ url, children }: { url: string; children: ComponentChildren }) {
  if (!URL.canParse(url) || !/^(https?|mailto):$/.test(new URL(url).protocol))
    return <>{children}</>;
  return (
    <a href={url} target="_blank" rel="noreferrer">
      {children}
    </a>
  );
}
