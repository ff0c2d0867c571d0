import { findPrintedDays } from './find-printed-days.ts';

/** Words before a name that say what follows. */
const LEAD_IN =
  /^(?:[^\p{L}]*(?:written|words|story|text|posted|published|reported|reporting|veröffentlicht|geschrieben|verfasst|eingestellt|erstellt|interview|kommentar|ein(?:e)? \p{L}+|gastbeitrag|photos?|author|autor(?:in|en)?|auteur|reporter|redakt(?:ion|eur)|fotos?)?[\s:&]*(?:by|von|par|por|door|di|da|av|af|przez|oleh)?(?![\p{L}])[\s:–-]*)+/iu;
/** Behind a name: what else stands on its line. Small words may also begin a name, with a capital. */
const TRAIL =
  /\s*(?:[|•·–—/@#([:]|,?\s(?:am|on|um|at|in|for|für|vom|le|el|den|de [a-z]+ de)(?=\s|$)|\s\d|^\d).*$/su;
const ROLE =
  /(?<=\S\s\S.*?),?\s(?:for the|sagt|says|updated|published|posted|veröffentlicht|aktualisiert|actualizado|follow|view|search|kommentar|comments?|about|über|all posts|alle artikel|mehr|more|stand|hace|staff|correspondent|editor|reporter|writer|contributor|senior|freelance|chief|chefredakteur\w*|redakteur(?:in)?|fotos?|photo|autor(?:in)?|autorenseite|redaktion|special to)(?![\p{L}]).*$/isu;
/** Behind the author: when it was published, and who else had a part in it. */
const OTHERS =
  /(?<=\S)[\s,;|(.]+(?:veröffentlicht|übersetzt|übersetzung|translated|translation|traducido|traducción|traduit|traduction|tradotto)(?!\p{L}).*$/isu;
/** A line that names a translator, or whoever took the picture. "Fotos und Text" names the author, too. */
const OTHER_LINE =
  /^\P{L}*(?:(?:übersetzt|übersetzung|translated|translation|traducido|traducción|traduit|traduction|tradotto)(?!\p{L})|(?:fotos?|photos?|photo credit|bild(?:er)?|images?|grafik)\s*(?::|by\b|von\b|par\b))/iu;
/** The label before such a name, with nothing else on its line. */
const OTHER_LABEL =
  /(?:^|[|·•.,;]\s*|\s)(?:übersetzt|übersetzung|translated|translation|traducido|traducción|traduit|traduction|tradotto|fotos?|photos?|photo credit|bild(?:er)?|images?|grafik)\s*(?:by|von|por|par|da)?\s*:?\s*$/iu;
const JOINTS = /\s*(?:,|;|\||&|\s(?:and|und|et|y|e|en|i|og|och|sowie|with|mit)\s)\s*/iu;
const PARTICLE =
  /^(?:al|el|bin|ibn|van|von|de|da|der|den|di|du|la|le|dos|del|zu|zur|ter|ten|bint|abu|mc|st|y|e)$/iu;
/** No person's name holds these. */
const NO_NAME =
  /\b(?:admin\w*|redaktion|editor(?:s|ial)?|staff|team|news|newsroom|press|presse|agency|agentur|desk|online|magazin|magazine|guest|gast|user|unknown|anonymous|anonym|webmaster|verlag|gmbh|media|medien|blog|author|autor|posted|published|by|on|http|www|com|net|org|read|more|share|facebook|twitter|comment|kommentar|archiv|uhr|min|contributors?|reuters|afp|dpa|ap|associated|follow|view|search|stand|agenc(?:y|ies)|updated|sign|all|alle|show|menu|phd|http|zeitung|\w*blatt|anzeiger|kurier|journal|herald|tribune|gazette|radio|tv|\w*anstalt|institut\w*|universit\w+|stiftung|verein|verband|polizei\w*|\w*ministerium|artikel|pressemitteilung|wortlaut|mit|für|noch|dem|das|übersetzt|foto\w*|photo\w*|interview|wordpress\w*|https?|autorenseite|illustrierte|\w*magazin|program(?:me|m)?|project|projekt|foundation|committee)(?![\p{L}])|[<>{}=@/]|^\d+$|\p{Ll}{5}\.\s/iu;
const WEEKDAY =
  /^[\s,]*(?:mon|tue|wed|thu|fri|sat|sun|mo|di|mi|do|fr|sa|so|lun|mar|mer|jeu|ven|sam|dim|mié|jue|vie|sáb|dom)/i;

/** Whether what stands before a name says that it is a translator's or a photographer's. */
export function namesOther(before: string): boolean {
  return OTHER_LABEL.test(before);
}

/** Without what is there for the look of a line: hyphens that show only at its end, wide spaces. */
export function tidyText(text: string): string {
  return text.normalize('NFC').replaceAll('\u00ad', '').replace(/\s+/g, ' ');
}

/** The names in a byline, in its order. */
export function splitNames(byline: string, language: string): string[] {
  const text = tidyText(byline);
  if (OTHER_LINE.test(text)) return [];
  const [day] = findPrintedDays(text, language);
  // A weekday may stand before the day.
  const undated = day
    ? text
        .slice(0, day.start)
        .replace(/[\s,]+\p{Lu}\p{Ll}{1,9}[.,]?\s*$/u, (word) => (WEEKDAY.test(word) ? '' : word))
    : text;
  return undated
    .replace(OTHERS, '')
    .split(JOINTS)
    .map((part) =>
      part
        .replace(LEAD_IN, '')
        .replace(TRAIL, '')
        .replace(ROLE, '')
        .replace(/^[\s.,:;–-]+|[\s,:;–-]+$/gu, ''),
    )
    .filter((part) => part !== '')
    .map(calmDown);
}

/** "MORITZ GATHMANN" is written so by the page's design. */
function calmDown(name: string): string {
  const isShouted = name.includes(' ') && name === name.toUpperCase() && name.length > 6;
  return isShouted
    ? name.replace(
        /(\p{L})(\p{L}+)/gu,
        (_, first: string, rest: string) => first + rest.toLowerCase(),
      )
    : name;
}

/** Two to five words with capitals, particles before and between them. */
export function isPerson(name: string): boolean {
  const words = name.split(/\s+/);
  if (NO_NAME.test(name) || name.length > 50 || words.length < 2 || words.length > 5) return false;
  if (!/\p{Lu}/u.test(words.at(-1)!)) return false;
  return words.every(
    (word) =>
      /^["'“„(]?\p{Lu}/u.test(word) || PARTICLE.test(word) || /^(?:al|el|d|o|l)[-'’]/iu.test(word),
  );
}

/** An agency's letters, or the name that somebody signs in with. */
const NO_HANDLE = /^\p{Lu}{4,}$|^\p{Ll}{3,}\.\p{Ll}{3,}$/u;

/** One word by which a person goes: "gnaddrig". */
export function isHandle(name: string): boolean {
  return (
    !NO_NAME.test(name) &&
    !NO_HANDLE.test(name) &&
    !WEEKDAY.test(name) &&
    /^[\p{L}][\p{L}\p{M}\p{N}._-]{2,24}$/u.test(name)
  );
}
