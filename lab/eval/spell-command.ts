/**
 * The evaluation's command as it is typed again, from the words behind `eval`. Where somebody kept
 * their results is left out: it changes no figure, and nobody else has the folder.
 */
export function spellCommand(words: readonly string[]): string {
  const repeated = words.filter(
    (word, at) => word !== '--save' && !word.startsWith('--save=') && words[at - 1] !== '--save',
  );
  return `npm run -s eval -- ${repeated.map(quote).join(' ')}`;
}

function quote(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
