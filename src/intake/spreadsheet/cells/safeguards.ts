import type { DerogationArticle, Mechanism, SccModule } from '../../../law/vocabulary.js';
import { plain } from './plain-text.js';

/** A safeguard that words name. */
export interface StatedSafeguard {
  readonly mechanism: Mechanism;
  readonly module?: SccModule;
  readonly article?: DerogationArticle;
}

/** What is said of the transfer: safeguards; or that the country has an adequacy decision, which is law and no safeguard of the register. */
export interface StatedGround {
  readonly safeguards: readonly StatedSafeguard[];
  readonly isAdequacy: boolean;
}

const OLD_CLAUSES: readonly (readonly [RegExp, Mechanism])[] = [[/\b2010 87\b/, 'scc-2010-87'], [/\b2004 915\b/, 'scc-2004-915'], [/\b2001 497\b/, 'scc-2001-497']];
const CLAUSES = /\b(?:e?u? ?sccs?|s c c s?|standard contractual clauses?|(?:eu )?model (?:contract )?clauses|(?:modele? )?clauses contractuelles? types?|ccts?|clauses types|standard ?vertrags ?klauseln?|standarddatenschutzklauseln|clausulas contractuales tipo|clausulas tipo|clausole contrattuali (?:standard|tipo)|clausole tipo|standaardcontractbepalingen|standaard contractbepalingen|modelcontractbepalingen|modelcontract(?:en)?|2021 914)\b/;
const OTHERS: readonly (readonly [RegExp, Mechanism])[] = [
  [/\b(?:swiss (?:u ?s )?(?:dpf|data privacy framework))\b/, 'swiss-us-dpf'],
  [/\b(?:uk (?:u ?s )?data bridge|uk (?:extension|us dpf)|data bridge)\b/, 'uk-us-data-bridge'],
  [/(?<!swiss )(?<!swiss us )(?<!swiss u s )\b(?:dpf|data privacy framework|datenschutzrahmen|cadre de protection des donnees|marco de privacidad de datos)\b/, 'eu-us-dpf'],
  [/\bswiss (?:u ?s )?privacy shield\b/, 'swiss-privacy-shield'],
  [/(?<!swiss )(?<!swiss us )(?<!swiss u s )\b(?:privacy shield|bouclier de (?:protection|la vie privee)[a-z ]*|escudo de privacidad|scudo per la privacy|scudo privacy)\b/, 'privacy-shield'],
  [/\bsafe harbou?r\b/, 'safe-harbour'],
  [/\b(?:bcr ?p|bcrs? for processors?|processor bcrs?)\b/, 'bcr-p'],
  [/\b(?:bcr ?c|bcrs? for controllers?|controller bcrs?)\b/, 'bcr-c'],
  [/\b(?:uk )?(?:idta|international data transfer agreement)\b/, 'uk-idta'],
  [/\buk (?:international data transfer )?addendum\b/, 'uk-addendum'],
  [/\b(?:codes? of conduct|codes? de conduite|verhaltensregeln|codigos? de conducta|codic[ei] di condotta|gedragscodes?)\b/, 'code-of-conduct'],
  [/\b(?:ad hoc (?:contractual )?(?:clauses|vertragsklauseln)|clauses ad hoc|clausulas ad hoc|clausole ad hoc)\b/, 'ad-hoc-clauses'],
];
const BINDING_RULES = /\b(?:bcrs?|binding corporate rules|regles d entreprise contraignantes|verbindliche (?:interne )?(?:datenschutzvorschriften|unternehmensregeln)|normas corporativas vinculantes|norme vincolanti d impresa|bindende bedrijfsvoorschriften)\b/;
const ADEQUACY = /\b(?:adequa(?:cy|te)|adequation|pays adequat|angemessenheits ?beschluss|angemessenes (?:schutz|datenschutz)niveau|decision de adecuacion|adecuacion|adeguatezza|adequaatheids ?besluit|adequaat|art(?:icle|ikel|iculo|icolo)? ?45)\b/;
const DEROGATION = /\b(?:derogations?|derogation s|ausnahmen?|excepcion(?:es)?|deroghe|deroga|afwijking(?:en)?|(?:art(?:icle|ikel|iculo|icolo)? ?)?49)\b/;
const EXPLICIT_CONSENT = /\b(?:explicit consent|ausdruckliche einwilligung|consentement explicite|consentimiento explicito|consenso esplicito|uitdrukkelijke toestemming)\b/;
const CERTIFICATION = /^(?:approved )?(?:certification|zertifizierung|certificacion|certificazione|certificering)(?: mechanism)?$/;

/**
 * Reads what a transfer rests on, however it is spelt ("SCCs", "CCT", "Standardvertragsklauseln Modul 2", "DPF", "adéquation").
 * Nothing that is not said is added: clauses without a module stay without one, binding corporate rules that name no kind are left to the reader.
 */
export function groundOf(text: string): StatedGround & { readonly isUnclear: boolean } {
  const words = plain(text).replace(/(\d) (?=\d{3}\b)/g, '$1 ');
  const found: StatedSafeguard[] = [];
  const old = OLD_CLAUSES.filter(([pattern]) => pattern.test(words)).map(([, mechanism]) => mechanism);
  if (old.length > 0) found.push(...old.map((mechanism) => ({ mechanism })));
  else if (CLAUSES.test(words)) found.push(...clausesOf(words));
  for (const [pattern, mechanism] of OTHERS) if (pattern.test(words)) found.push({ mechanism });
  const article = /\b49 1 ?([a-g]|2)\b/.exec(words)?.[1];
  if (article) found.push({ mechanism: 'derogation', article: `49-1-${article}` as DerogationArticle });
  else if (DEROGATION.test(words)) found.push({ mechanism: 'derogation', ...(EXPLICIT_CONSENT.test(words) ? { article: '49-1-a' as const } : {}) });
  if (CERTIFICATION.test(words)) found.push({ mechanism: 'certification' });
  const hasKindOfRules = found.some(({ mechanism }) => mechanism.startsWith('bcr'));
  return { safeguards: found, isAdequacy: ADEQUACY.test(words), isUnclear: BINDING_RULES.test(words) && !hasKindOfRules };
}

const MODULE_WORDS: readonly (readonly [RegExp, SccModule])[] = [
  [/\b(?:c2c|controller to controller)\b/, 1], [/\b(?:c2p|controller to processor)\b/, 2], [/\b(?:p2p|processor to processor|processor to sub ?processor)\b/, 3], [/\b(?:p2c|processor to controller)\b/, 4],
];
const ROMAN: Readonly<Record<string, SccModule>> = { i: 1, ii: 2, iii: 3, iv: 4, one: 1, two: 2, three: 3, four: 4 };

function clausesOf(words: string): StatedSafeguard[] {
  const modules = new Set<SccModule>();
  for (const [, list = ''] of words.matchAll(/\bmod(?:ul[a-z]{0,3}|uul)?((?: (?:and|und|et|y|e|en|[1-4]|i{1,3}|iv|one|two|three|four))+)\b/g)) {
    for (const word of list.trim().split(' ')) {
      const number = /^[1-4]$/.test(word) ? (Number(word) as SccModule) : ROMAN[word];
      if (number) modules.add(number);
    }
  }
  for (const [pattern, number] of MODULE_WORDS) if (pattern.test(words)) modules.add(number);
  return modules.size === 0 ? [{ mechanism: 'scc-2021-914' }] : [...modules].toSorted().map((number) => ({ mechanism: 'scc-2021-914', module: number }));
}
