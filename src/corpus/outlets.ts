/** News agencies, whose copy other outlets print: by their mark in a dateline or their name. */
const AGENCIES: Readonly<Record<string, string>> = {
  aa: 'Anadolu Agency (AA)',
  anadolu: 'Anadolu Agency (AA)',
  'anadolu agency': 'Anadolu Agency (AA)',
  'anadolu ajansi': 'Anadolu Agency (AA)',
  afp: 'Agence France-Presse (AFP)',
  'agence france-presse': 'Agence France-Presse (AFP)',
  ap: 'Associated Press (AP)',
  'associated press': 'Associated Press (AP)',
  'the associated press': 'Associated Press (AP)',
  reuters: 'Reuters',
  'thomson reuters': 'Reuters',
  dpa: 'Deutsche Presse-Agentur (dpa)',
  efe: 'EFE',
  ansa: 'ANSA',
  upi: 'United Press International (UPI)',
  xinhua: 'Xinhua',
  tass: 'TASS',
  interfax: 'Interfax',
  sputnik: 'Sputnik',
  kyodo: 'Kyodo News',
  yonhap: 'Yonhap',
  ani: 'Asian News International (ANI)',
  pti: 'Press Trust of India (PTI)',
  ina: 'Iraqi News Agency (INA)',
  irna: 'IRNA',
  isna: 'ISNA',
  sana: 'SANA',
  petra: 'Petra',
  wam: 'WAM',
  spa: 'Saudi Press Agency (SPA)',
  kuna: 'KUNA',
  mena: 'MENA',
};

/** Outlets whose names don't say that they are outlets. */
const OUTLETS: readonly string[] = [
  'Rudaw',
  'Kurdistan 24',
  'Kurdistan24',
  'Shafaq',
  'Al-Monitor',
  'Al Monitor',
  'Al Jazeera',
  'Al-Jazeera',
  'Al Arabiya',
  'Al-Arabiya',
  'Al Mayadeen',
  'Alsumaria',
  'Al-Sumaria',
  'Al-Iraqiya',
  'Asharq Al-Awsat',
  'Bas News',
  'BasNews',
  'NRT',
  'Middle East Eye',
  'Niqash',
  'Haaretz',
  'Hürriyet',
  'Hurriyet',
  'Daily Sabah',
  'TRT',
  'TRT World',
  'BBC',
  'CNN',
  'NPR',
  'PBS',
  'NBC',
  'CBS',
  'ABC',
  'DW',
  'Deutsche Welle',
  'France 24',
  'RT',
  'VOA',
  'Voice of America',
  'Bloomberg',
  'Politico',
  'Axios',
  'Newsweek',
  'The Guardian',
  'The Economist',
  'Der Spiegel',
  'Le Monde',
  'El País',
];

const KNOWN_BY_KEY = new Map([
  ...OUTLETS.map((name) => [toKey(name), name] as const),
  ...Object.entries(AGENCIES),
]);

/** Words that only an outlet's name holds besides another word: "Gulan Media", "The Eastern Herald". */
const OUTLET_WORD =
  /^(?:media|news|times|post|agency|herald|press|tribune|gazette|observer|monitor|telegraph|network|broadcasting|chronicle|journal|magazine|daily|newspaper|mirror|independent|television|TV|radio|wire|bulletin|courier|dispatch|examiner|inquirer|sentinel)$/iu;
/** Words that don't tell one outlet from another: "Breaking News" and "Press Release" are not names. */
const GENERIC =
  /^(?:breaking|latest|top|today|more|all|other|related|social|world|local|national|international|regional|sports?|business|political|general|special|live|video|photo|morning|evening|weekly|monthly|release|statement|conference|briefing|secretary|office|freedom|iraq|iraqi|us|uk|middle|east|of|the|and|&|on|in)$/i;
/** "IraqiNews.com" */
const DOMAIN = /^[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.(?:com|net|org|news|info|tv|iq|krd)$/iu;

const AGENCY_NAMES = new Set(Object.values(AGENCIES));

/** Whether a name, as `findOutlet` returns it, is an agency's. */
export function isAgency(name: string): boolean {
  return AGENCY_NAMES.has(name);
}

/** The name under which an outlet is known, or nothing when the words don't name an outlet. */
export function findOutlet(name: string): string | undefined {
  const printed = name.trim().replace(/\s+/g, ' ');
  const known = KNOWN_BY_KEY.get(toKey(printed));
  // "SANA" is an agency, "Sana" a name.
  const isMark = printed.length > 4 || printed === printed.toUpperCase() || printed === 'dpa';
  if (known && isMark) return known;
  if (/[,;:]/.test(printed)) return undefined;
  const words = printed.replace(/^the /i, '').split(' ');
  const isName = words.every((word) => /^(?:[\p{Lu}\d]|al-|of$|the$|and$|&$)/u.test(word));
  if (DOMAIN.test(printed)) return printed;
  const isOwnName = words.some((word) => !GENERIC.test(word) && !OUTLET_WORD.test(word));
  return words.length >= 2 &&
    words.length <= 5 &&
    isName &&
    isOwnName &&
    words.some((word) => OUTLET_WORD.test(word))
    ? printed
    : undefined;
}

function toKey(name: string): string {
  return name.trim().toLowerCase().replaceAll('.', '').replace(/\s+/g, ' ');
}
