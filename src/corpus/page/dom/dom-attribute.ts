/** An attribute, as Readability moves it from one element to another. */
export class DomAttribute {
  readonly name: string;
  value: string;

  constructor(name: string, value: string) {
    this.name = name;
    this.value = value;
  }

  cloneNode(): DomAttribute {
    return new DomAttribute(this.name, this.value);
  }
}

/** The names of a class once each, a space between them. */
export function tidyClass(value: string): string {
  if (/^\S*$/.test(value)) return value;
  return [...new Set(value.split(/\s+/).filter((name) => name !== ''))].join(' ');
}

/** The declarations of a `style`; of two for one property the last. */
export function readStyle(style: string): Record<string, string> {
  return Object.fromEntries(
    style.split(';').flatMap((rule) => {
      const colon = rule.indexOf(':');
      return colon < 0 ? [] : [[rule.slice(0, colon).trim(), rule.slice(colon + 1).trim()]];
    }),
  );
}
