/** Whether a line is part of the page around an article wherever it stands: an advertisement, a share button. */
export function isFurniture(line: string): boolean {
  return ANYWHERE.some((pattern) => pattern.test(line));
}

/**
 * Whether a line above the article's first paragraph, or below its last, is part of the page:
 * navigation, labels, notices. Inside the article the same words might be a sub-heading.
 */
export function isEdgeFurniture(line: string): boolean {
  return isFurniture(line) || isNavigation(line) || EDGE.some((pattern) => pattern.test(line));
}

/** Whether a line begins what stands below articles: readers' comments. */
export function beginsComments(line: string): boolean {
  return /^(?:leave (?:a|your) (?:reply|comment)|(?:\d+ )?comments?(?: \(\d+\))?|join the (?:conversation|discussion))$/i.test(
    line,
  );
}

/** Whether a line is the heading of a note on who wrote the article. */
export function beginsAuthorNote(line: string): boolean {
  return /^(?:about|meet) the (?:authors?|writers?|reporters?)[:.]?$/i.test(line);
}

/** Whether a line announces a list of other articles. */
export function beginsRelated(line: string): boolean {
  return /^(?:related(?: (?:articles?|stories|news|posts?|topics|content))?|more (?:from|on|stories|news|great|coverage|headlines)\b.{0,40}|read next|you (?:may|might) (?:also )?(?:like|be interested in)|most (?:read|popular|viewed)|latest (?:news|stories|articles)|trending(?: now)?|recommended(?: for you)?|editor[’']s picks?|see also|also in the news|(?:previous|next) (?:article|post|story))[:.…]?$/i.test(
    line,
  );
}

const ANYWHERE: readonly RegExp[] = [
  /^(?:\W*)(?:advertisement|advertising|sponsored(?: content)?|promoted)(?:\W*)$/i,
  /^(?:story|article) continues below(?: advertisement)?$/i,
  /^skip (?:to|past|ad)\b/i,
  /^(?:read more|read also|also read|related|see also|watch|listen|more)\s*[:|»]\s/i,
  /^(?:share|tweet|pin|print|e-?mail|save|copy link|comments?|like|follow|whatsapp|telegram|facebook|twitter|x|linkedin|instagram|reddit|youtube|pinterest)(?:[\s,|/•·]+(?:share|tweet|pin|print|e-?mail|save|copy link|comments?|like|follow|whatsapp|telegram|facebook|twitter|x|linkedin|instagram|reddit|youtube|pinterest|this|article|on|via|link|us|by))*$/i,
  /^(?:share|follow|like|join) (?:this|us|our)\b.{0,60}$/i,
  /^(?:sign up|subscribe|register|log ?in|sign in)\b(?!.*[.!?]\s).{0,90}$/i,
  /^(?:click|tap) (?:here|to)\b/i,
  /^\W*(?:photo|image|picture|video|photograph)s?(?: credit| by| courtesy)?\s*[:/]\s.{1,80}$/i,
  /^(?:loading|please wait)\W*$/i,
  /^\d+\s*(?:shares?|views?|likes?|comments?|retweets?)$/i,
];

const EDGE: readonly RegExp[] = [
  /^(?:logo|top|back to top|go to top|scroll to top|home|menu|search|close|open|more|next|previous|back|toggle \w+|main (?:menu|navigation)|navigation|breadcrumbs?|print|share|live|english|en|account|my account|donate|contact(?: us)?|about(?: us)?)$/i,
  /\bcookies?\b.{0,200}\b(?:consent|accept|policy|settings|website|site|experience|browser|agree|preferences|continue)\b|\b(?:consent|accept|agree|this (?:web)?site|we|our partners)\b.{0,120}\bcookies?\b/i,
  /^(?:accept|reject|decline|allow|manage)(?: (?:all|cookies|preferences|settings|and close|options))+$/i,
  /\b(?:enable|requires?|turn on) javascript\b/i,
  /^(?:privacy|terms)(?: (?:policy|notice|of (?:use|service)|&|and|conditions))*$/i,
  /^\W*(?:©|copyright\s*(?:©|\(c\)|:|\d{4}))|\ball rights reserved\W*$/i,
  /^(?:estimated )?(?:reading time\b.{0,20}|\d+\s*-?\s*min(?:ute)?s?(?: read)?)$/i,
  /^(?:listen|watch)(?: to)?(?: this)?(?: article| story| video)?(?: \(?\d+ ?min\)?)?$/i,
  // A tag with its explanation folded away: "… controlling territory...[+]".
  /(?:\.\.\.|…)?\s*(?:\[\+\]|\[(?:\.\.\.|…)\]|\(more\)|read more\W*)$/i,
  // A label and its values: "Tags: iraq; united-states;", "Affected Countries: Iraq", "Category: News".
  /^(?:[\p{L} ]{1,24} )?(?:tags?|topics?|keywords?|categor(?:y|ies)|countr(?:y|ies)|regions?|sections?|languages?|filed under|posted in|share|views?|edition|font size)\s*:\s*[^.!?]*$/iu,
  // Values in the machine's spelling: "…: iraq; united-states;".
  /^\p{L}[\p{L} ]{2,30}:\s*(?:[\p{L}-]+\s*;\s*)+$/u,
  /^[^\p{L}\p{N}]+$/u,
];

const SECTIONS = new Set(
  'home news world politics business sport sports opinion opinions culture video videos live tech technology health science entertainment weather travel arts more menu search subscribe login about contact english arabic kurdish today latest economy security photos analysis features interviews multimedia podcast podcasts magazine lifestyle local national international regional middle east iraq kurdistan us uk europe africa asia americas tv radio blog blogs shop jobs archive archives newsletters donate register and & sign in up us'.split(
    ' ',
  ),
);

/** Section names in a row, or a path of them: "Home News World", "Today News » /", "Home > World > Iraq". */
function isNavigation(line: string): boolean {
  const parts = line.split(/\s*(?:[»›>|•·]|(?<=\s)\/(?=\s|$))\s*/).filter((part) => part !== '');
  const isPath = parts.length !== 1 || /[»›>|•·]\s*$/.test(line);
  if (isPath && !/[.!?]$/.test(line) && parts.every((part) => part.split(/\s+/).length <= 3))
    return true;
  const words = line.toLowerCase().split(/\s+/);
  return words.length <= 20 && words.every((word) => SECTIONS.has(word));
}
