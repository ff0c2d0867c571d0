import { OFFICE_PATTERN, OFFICES, UNITS } from '../../text/lexicon.ts';
import { MONTHS, WEEKDAYS } from '../../text/time/calendar.ts';

const list = (words: string) => words.trim().split(/\s+/);
const toCapital = (word: string) => word[0]!.toUpperCase() + word.slice(1);

/** What a person is called by before the name, capitalised. */
export const TITLES: ReadonlySet<string> = new Set([
  ...OFFICES.map(toCapital),
  ...list(
    `Mr Mrs Ms Dr Sir Lady Lord Sen Gov Rep Gen Col Lt Maj Capt Sgt Prof Rev Justice Executive Sheikh Sheikha Sayyid
    Imam Brigadier Admiral Sergeant Marshal Inspector Superintendent Commissioner Constable Detective Coach
    Congressman Congresswoman Congressperson Councillor Sheriff Attorney Treasurer Dictator Singer Actor Actress
    Striker Goalkeeper Midfielder Economist Doctor Editor Manager Owner Candidate Nominee Mufti Rabbi Archbishop
    Cardinal Father Sister Brother Reverend Pastor Historian Filmmaker Astronaut Comedian Speaker Secretary-General
    Director-General Vice-President Attorney-General Representative Undersecretary Democrat Republican Coordinator Ombudsman Comptroller Producer Columnist Blogger Photographer Correspondent Commentator`,
  ),
]);

/** Source of a pattern of what a person is, in small letters. */
export const SOMEBODY = `(?:${OFFICE_PATTERN}|\\p{Ll}+(?:ist|man|woman|ian|yer|ologist|maker|fighter|worker|player|holder|keeper)|mother|father|wife|husband|son|daughter|brother|sister|student|teacher|singer|actor|actress|driver|owner|doctor|nurse|engineer|soldier|farmer|resident|victim|survivor|co-founder|star|candidate|nominee|critic|expert|fellow|executive|prime minister|researcher|lecturer|economist|novelist|poet|composer|producer|designer|manager|coach|striker|goalkeeper|prosecutor|attorney|councillor|fan|winner|champion|coordinator|consultant|editor|pilot|astronaut|boy|girl|man|woman)`;

/** Titles that stay with a name: nobody says "Francis" of the pope. */
export const KEPT_TITLES: ReadonlySet<string> = new Set(
  list('King Queen Prince Princess Pope Lord Lady Saint St Emperor Sheikh'),
);

/** Words of names that no person bears. */
export const THING_WORDS: ReadonlySet<string> = new Set(
  list(`
  Committee Council Region Department Ministry Government Force Forces Party Parliament Embassy Presidency States
  Agency University Court Army Coalition State House Senate Congress Assembly Commission Union League Club Bank
  Institute Office Association Federation Organization Organisation Company Corporation Inc Ltd Group Airlines
  Airways Airport Station Hospital School College Church Mosque Museum Park Street Road Avenue Square Bridge River
  Lake Sea Ocean Island Islands Mountain Mountains Valley Bay Gulf Strait Beach Province County District City Town
  Village Republic Kingdom Empire Police Guard Guards Corps Brigade Division Battalion Navy Fleet Command Center
  Centre Foundation Fund Trust Society Academy Network Channel News Times Post Journal Herald Tribune Press Radio
  Television Magazine Broadcasting Games Cup Championship Championships Olympics Open Tournament Championsleague
  Series Award Awards Prize Festival Conference Summit Forum Treaty Agreement Accord Act Bill Law Constitution
  Amendment Plan Project Program Programme Operation War Revolution Crisis Movement Front Brotherhood Alliance Bloc
  Board Bureau Service Services Administration Authority Affairs Security Defense Defence Health Justice Nations
  World International National Global United Central Supreme Federal American European African Asian Middle East
  West North South Northern Southern Eastern Western New Great Human Rights Watch Red Cross Crescent Islamic Air
  Space Act Street Day Week Year Stadium Arena Theatre Theater Hall Tower Building Palace Castle Temple Line
  Railway Rail Port Highway Motorway Zone Area Territory Desk Team Union Unit Systems Technologies Software Labs
  Studios Pictures Records Entertainment Hotel Resort Zoo Garden Gardens Research Science Sciences Technology
  `),
);

/** Words behind which "of" goes on with the same name: "Department of State". */
export const OF_WORDS: ReadonlySet<string> = new Set(
  list(`
  Department Ministry University Bank Institute Office House Court Council Church Republic Kingdom Bureau College
  School City Bay Gulf Federation Union Association Board Chamber Academy Museum Centre Center Organization
  Organisation Party Army Society Confederation League Front Movement Order State States Parliament Commission
  Embassy Faculty Isle Cape Strait Province Governorate Secretariat Community Congress Assembly
  `),
);

/** Peoples, as they stand before a title or a body. */
export const PEOPLES: ReadonlySet<string> = new Set(
  list(`
  Iraqi Iranian American Kurdish Arab Turkish Syrian Saudi Israeli Palestinian Lebanese Egyptian Jordanian Kuwaiti
  Yemeni Qatari Emirati British English Scottish Welsh Irish French German Italian Spanish Portuguese Dutch Belgian
  Swiss Austrian Swedish Norwegian Danish Finnish Polish Czech Slovak Hungarian Romanian Bulgarian Greek Russian
  Ukrainian Georgian Armenian Chinese Japanese Korean Indian Pakistani Afghan Bangladeshi Indonesian Malaysian
  Thai Vietnamese Filipino Philippine Australian Canadian Mexican Brazilian Argentine Chilean Colombian Venezuelan
  Cuban Nigerian Kenyan Ethiopian Somali Sudanese Libyan Tunisian Algerian Moroccan African European Asian Shiite
  Shia Sunni Christian Muslim Jewish Catholic Hindu Buddhist Democratic Republican Conservative Labour Western
  Zealand Haitian Arabian Serbian Croatian Icelandic Nepalese Burmese Cypriot Islamic Yazidi Turkmen Soviet Islamist
  `),
);

/** Bodies in small letters that a capitalised word makes a name of: "the Iraqi parliament". */
export const BODIES = list(`
  parliament government military army coalition police ministry embassy presidency senate cabinet navy judiciary
  authorities opposition team administration
`);

/** Cities that stand for who rules there. */
export const CAPITALS: ReadonlySet<string> = new Set([
  ...list(`
  Washington Moscow Beijing Tehran Baghdad Ankara London Paris Berlin Brussels Jerusalem Riyadh Damascus Cairo Kyiv
  Kiev Erbil Tokyo Seoul Pyongyang Islamabad Kabul Beirut Amman Canberra Ottawa Madrid Rome Athens Warsaw
  `),
  'New Delhi',
]);

/** What one can hold a degree in, or what is a tongue: no places. */
export const NO_PLACES: ReadonlySet<string> = new Set(
  list(`
  Philosophy Economics Mathematics Physics Chemistry Biology Law History Medicine Engineering Arts Science Sciences
  Education Music Politics Literature Psychology Sociology Business Journalism Administration Relations Studies
  Parliament Congress Senate Twitter Facebook YouTube Instagram Islam Christianity Bitcoin Spring Summer Autumn
  Winter Fall Class Group Division Round Phase Part Chapter Section Article Figure Cup
  `),
);

/** Parts of a country in small letters that belong to its name: "Kirkuk province". */
export const LANDS = list('province governorate district county region city state');

/** Acronyms that stand behind "the". */
export const WITH_THE: ReadonlySet<string> = new Set(
  list(
    'US U.S. U.S UK U.K. UN U.N. EU E.U. UAE FBI CIA IMF WHO BBC NSA EPA FDA CDC IAEA KRG PMF PKK IRGC USA',
  ),
);

/** Capitals that name nobody and no place. */
export const NO_NAMES: ReadonlySet<string> = new Set([
  ...MONTHS,
  ...WEEKDAYS,
  ...list(`
  God Allah Islam Christianity Internet Twitter Facebook YouTube Instagram TV PM MP MPs CEO AA AFP AP GMT UTC EST EDT PST
  AM OK LTD LLC DNA HIV AIDS COVID COVID-19 VAT GDP PhD BA MA ID IT PR Mr Mrs Ms Dr St I A Earth Sun Moon Parliament
  Congress Senate Christmas Easter Ramadan Eid English Arabic French German Spanish Latin Hebrew Persian
  Photo File Image Video Source Sources Wikinews Read More See Related Skip Content WN Q
  `),
]);

/** Words that begin sentences, never names; stop words aside. */
export const STARTERS: ReadonlySet<string> = new Set([
  ...UNITS,
  ...list(`
  ten
  however meanwhile moreover additionally furthermore therefore thus instead earlier later today yesterday tomorrow
  last next several many much former according despite since until
  although though besides also according following speaking asked both either neither every another other some
  most around about nearly almost over under officials police protesters people members supporters residents
  witnesses reports rescuers firefighters authorities lawmakers soldiers troops doctors scientists researchers
  experts critics analysts investigators prosecutors students teachers workers parents children women men voters
  former current
  previously recently currently initially finally eventually subsequently originally generally thousands hundreds
  millions dozens scores including being having born based given considering regarding concerning among amid
  `),
]);

const regionNames = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** Countries, and lands as wide: what happened there is nothing to ask. */
export const WIDE_PLACES: ReadonlySet<string> = new Set([
  ...LETTERS.flatMap((a) => LETTERS.map((b) => regionNames.of(a + b))).filter(
    (name) => name !== undefined,
  ),
  ...list(
    'Europe Asia Africa America Britain England Scotland Wales Syria Korea Kurdistan Congress',
  ),
  ...[
    'the US',
    'the UK',
    'the United States',
    'the United Kingdom',
    'the European Union',
    'the EU',
  ],
  ...[
    'North America',
    'South America',
    'Latin America',
    'the Middle East',
    'North Korea',
    'the UAE',
  ],
  ...['South Korea', 'Great Britain', 'the Netherlands', 'the Philippines', 'Middle East'],
]);
