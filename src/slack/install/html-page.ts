import type { Wording } from '../../wording/wording.ts';

export type HtmlPage = {
  wording: Pick<Wording, 'language' | 'direction'>;
  /** Of HTML that is escaped already, as is the body. */
  title: string;
  style: string;
  body: string;
};

/** A page of its own, with its style within it. */
export function htmlPage({ wording, title, style, body }: HtmlPage): string {
  return `<!doctype html>
<html lang="${wording.language}" dir="${wording.direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
<style>
${style}
</style>
</head>
<body>
${body}
</body>
</html>
`;
}
