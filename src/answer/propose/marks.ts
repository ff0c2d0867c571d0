/** Patterns of a person, of any name, and of quoted speech, within a marked sentence. */
export const PERSON = '[\uE000-\uE3FF]';
export const NAME = '[\uE000-\uE7FF]';
export const THING = '[\uE400-\uE7FF]';
export const QUOTE = '\uE800';
