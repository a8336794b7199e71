import type { LegalBasis, SpecialCategoryCondition } from '../../../law/vocabulary.js';
import { LEGAL_BASES } from '../../../law/vocabulary.js';
import { PhraseBook } from './phrase-book.js';
import { plain } from './plain-text.js';

const WORDS: Readonly<Record<LegalBasis, readonly string[]>> = {
  'consent': ['consent', 'einwilligung', 'consentement', 'consentimiento', 'consenso', 'toestemming'],
  'contract': ['contract', 'performance of a contract', 'contractual', 'contractual necessity', 'performance of contract', 'vertrag', 'vertragserfullung', 'erfullung eines vertrags', 'vorvertragliche massnahmen', 'contrat', 'execution du contrat', 'execution d un contrat', 'mesures precontractuelles', 'contrato', 'ejecucion de un contrato', 'ejecucion del contrato', 'relacion contractual', 'contratto', 'esecuzione del contratto', 'esecuzione di un contratto', 'overeenkomst', 'uitvoering van een overeenkomst', 'uitvoering overeenkomst', 'employment contract', 'arbeitsvertrag', 'contrat de travail', 'durchfuhrung des beschaftigungsverhaltnisses'],
  'legal-obligation': ['legal obligation', 'legal requirement', 'statutory obligation', 'legal obligations', 'compliance with a legal obligation', 'rechtliche verpflichtung', 'rechtliche verpflichtungen', 'gesetzliche verpflichtung', 'gesetzliche pflicht', 'obligation legale', 'obligations legales', 'obligacion legal', 'obligaciones legales', 'obbligo legale', 'obblighi legali', 'obbligo di legge', 'obblighi di legge', 'wettelijke verplichting', 'wettelijke verplichtingen', 'wettelijke plicht'],
  'vital-interests': ['vital interest', 'vital interests', 'lebenswichtige interessen', 'lebenswichtiges interesse', 'interets vitaux', 'sauvegarde des interets vitaux', 'interes vital', 'intereses vitales', 'interessi vitali', 'interesse vitale', 'vitale belangen', 'vitaal belang'],
  'public-task': ['public task', 'public interest', 'official authority', 'task in the public interest', 'offentliches interesse', 'offentliche aufgabe', 'offentliche gewalt', 'aufgabe im offentlichen interesse', 'mission d interet public', 'interet public', 'autorite publique', 'mission de service public', 'interes publico', 'mision de interes publico', 'poderes publicos', 'interesse pubblico', 'compito di interesse pubblico', 'pubblici poteri', 'algemeen belang', 'taak van algemeen belang', 'publieke taak', 'openbaar gezag'],
  'legitimate-interests': ['legitimate interest', 'legitimate interests', 'legitimate business interest', 'berechtigtes interesse', 'berechtigte interessen', 'berechtigten interesses', 'interet legitime', 'interets legitimes', 'interes legitimo', 'intereses legitimos', 'interesse legittimo', 'legittimo interesse', 'interessi legittimi', 'gerechtvaardigd belang', 'gerechtvaardigde belangen'],
};
const LONGEST_BY_WORDS = 160;
const BOOK = new PhraseBook(LEGAL_BASES.flatMap((basis) => [basis, ...WORDS[basis]].map((phrase) => [phrase, basis] as const)));
/** "Art. 6(1)(b)", "Art. 6 Abs. 1 S. 1 lit. b", "article 6.1.b", "6, par. 1, lett. b", "artikel 6 lid 1 onder b"; signs are gone already. */
const ARTICLE_6 = /\b6 (?:(?:abs|absatz|par|paragraph|paragraphe|apartado|comma|lid|al) )?1 ?(?:(?:s|satz|unterabs|unterabsatz) ?1 )?(?:(?:lit|litera|lett|lettera|letra|buchstabe|buchst|point|onder|sub|a linea) )?([a-f])\b/g;
const ARTICLE_9 = /\b9 (?:(?:abs|absatz|par|paragraph|paragraphe|apartado|comma|lid|al) )?2 ?(?:(?:lit|litera|lett|lettera|letra|buchstabe|buchst|point|onder|sub) )?([a-j])\b/g;

/** @returns the legal bases that a text names by article or by words, each once, in their order */
export function legalBasesOf(text: string): LegalBasis[] {
  const words = plain(text);
  const byArticle = [...words.matchAll(ARTICLE_6)].map(([, letter = 'a']) => LEGAL_BASES[letter.charCodeAt(0) - 97]).filter((basis) => basis !== undefined);
  // In a long text a word such as "contract" may stand for anything.
  return [...new Set(byArticle.length > 0 || words.length > LONGEST_BY_WORDS ? byArticle : BOOK.within(words).map(({ meaning }) => meaning))];
}

const CONDITIONS: Readonly<Record<SpecialCategoryCondition, readonly string[]>> = {
  a: ['explicit consent', 'ausdruckliche einwilligung', 'consentement explicite', 'consentimiento explicito', 'consenso esplicito', 'uitdrukkelijke toestemming'],
  b: ['employment', 'social security', 'employment social security and social protection', 'arbeitsrecht', 'sozialrecht', 'droit du travail', 'securite sociale', 'derecho laboral', 'seguridad social', 'diritto del lavoro', 'sicurezza sociale', 'arbeidsrecht', 'sociale zekerheid'],
  c: ['vital interests', 'lebenswichtige interessen', 'interets vitaux', 'intereses vitales', 'interessi vitali', 'vitale belangen'],
  d: ['not for profit bodies', 'foundation association or other not for profit body', 'stiftung vereinigung', 'fondation association', 'fundacion asociacion', 'fondazione associazione'],
  e: ['manifestly made public', 'made public by the data subject', 'offensichtlich offentlich gemacht', 'manifestement rendues publiques', 'manifiestamente publicos', 'resi manifestamente pubblici', 'kennelijk openbaar gemaakt'],
  f: ['legal claims', 'legal claims or judicial acts', 'rechtsanspruche', 'droits en justice', 'reclamaciones judiciales', 'diritto in sede giudiziaria', 'rechtsvordering'],
  g: ['substantial public interest', 'reasons of substantial public interest', 'erhebliches offentliches interesse', 'interet public important', 'interes publico esencial', 'interesse pubblico rilevante', 'zwaarwegend algemeen belang'],
  h: ['health or social care', 'preventive or occupational medicine', 'occupational medicine', 'gesundheitsvorsorge', 'arbeitsmedizin', 'medecine du travail', 'medecine preventive', 'medicina preventiva', 'medicina laboral', 'medicina del lavoro', 'arbeidsgeneeskunde'],
  i: ['public health', 'offentliche gesundheit', 'sante publique', 'salud publica', 'sanita pubblica', 'volksgezondheid'],
  j: ['archiving research and statistics', 'scientific research', 'archiving', 'archivzwecke', 'forschung', 'recherche scientifique', 'investigacion cientifica', 'ricerca scientifica', 'wetenschappelijk onderzoek'],
};
const CONDITION_BOOK = new PhraseBook(Object.entries(CONDITIONS).flatMap(([letter, phrases]) => phrases.map((phrase) => [phrase, letter as SpecialCategoryCondition] as const)));

/** @returns the letters of Art. 9(2) that a text names by article or by words */
export function specialCategoryConditionsOf(text: string): SpecialCategoryCondition[] {
  const words = plain(text);
  const byArticle = [...words.matchAll(ARTICLE_9)].map(([, letter]) => letter as SpecialCategoryCondition);
  return [...new Set(byArticle.length > 0 ? byArticle : CONDITION_BOOK.within(words.slice(0, 400)).map(({ meaning }) => meaning))];
}
