/** A message, or a part of one. */
export type MimePart = {
  /** By their names in small letters; of several with one name the first. */
  headers: ReadonlyMap<string, string>;
  /** In small letters: `text/html`. */
  type: string;
  /** The parameters of the type: `charset`, `boundary`. */
  parameters: ReadonlyMap<string, string>;
  /** Of a multipart; else empty. */
  parts: readonly MimePart[];
  /** What the part holds, free of quoted-printable and base64; of a multipart nothing. */
  bytes: Uint8Array;
};

/** Messages aren't nested deeper; what is deeper is left out. */
const MAX_DEPTH = 20;

/** Takes a message apart. The bytes of its texts stay bytes: each part may have another encoding. */
export function readMime(message: Uint8Array): MimePart {
  // Byte by byte, so that nothing is lost on the way.
  const source = Buffer.from(message).toString('latin1');
  return readPart(source.replace(/^(?:\s*\r?\n)*(?:From [^\r\n]*\r?\n)?/, ''), 0);
}

function readPart(source: string, depth: number): MimePart {
  const gap = /^\r?\n|\r?\n\r?\n/.exec(source);
  const head = gap ? source.slice(0, gap.index) : source;
  const body = gap ? source.slice(gap.index + gap[0].length) : '';
  const headers = readHeaders(head);
  const { value, parameters } = readParameters(headers.get('content-type') ?? 'text/plain');
  const type = value.toLowerCase();
  const boundary = parameters.get('boundary');
  const isMultipart = type.startsWith('multipart/') && boundary !== undefined;
  const parts =
    isMultipart && depth < MAX_DEPTH
      ? divide(body, boundary).map((part) => readPart(part, depth + 1))
      : [];
  const bytes = isMultipart
    ? new Uint8Array()
    : decodeTransfer(body, headers.get('content-transfer-encoding') ?? '');
  return { headers, type, parameters, parts, bytes };
}

function readHeaders(head: string): ReadonlyMap<string, string> {
  const headers = new Map<string, string>();
  for (const line of head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const [, name, value] = /^([!-9;-~]+)[ \t]*:[ \t]*(.*)$/.exec(line) ?? [];
    if (name && !headers.has(name.toLowerCase())) headers.set(name.toLowerCase(), value!.trim());
  }
  return headers;
}

/** `text/plain; charset="utf-8"` */
function readParameters(header: string) {
  const parameters = new Map<string, string>();
  for (const [, name, quoted, bare] of header.matchAll(
    /;\s*([\w*-]+)\s*=\s*(?:"([^"]*)"|([^\s;]+))/g,
  )) {
    parameters.set(name!.toLowerCase(), quoted ?? bare!);
  }
  return { value: /^[^;\s]*/.exec(header)![0], parameters };
}

/** What stands between the lines of a boundary. */
function divide(body: string, boundary: string): string[] {
  const mark = boundary.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const [, ...pieces] = body
    .split(new RegExp(`(?:^|\\r?\\n)--${mark}--[ \\t]*(?:\\r?\\n|$)`))[0]!
    .split(new RegExp(`(?:^|\\r?\\n)--${mark}[ \\t]*(?:\\r?\\n|$)`));
  return pieces;
}

function decodeTransfer(body: string, encoding: string): Uint8Array {
  switch (encoding.toLowerCase()) {
    case 'base64':
      return Buffer.from(body, 'base64');
    case 'quoted-printable':
      return Buffer.from(
        body
          .split('\n')
          // Spaces at the end of a line came in on the way.
          .map((line) => line.trimEnd() + (line.endsWith('\r') ? '\r' : ''))
          .join('\n')
          .replace(/=\r?\n/g, '')
          .replace(/=([\dA-F]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
        'latin1',
      );
    default:
      return Buffer.from(body, 'latin1');
  }
}
