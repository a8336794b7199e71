import { plain } from './plain-text.js';

/** How long data are kept, as far as a text says it (Art. 30(1)(f)). */
export interface StatedRetention {
  readonly period: string | null;
  readonly trigger: string | null;
  readonly description: string | null;
}

const UNITS: Readonly<Record<string, string>> = {
  day: 'D', days: 'D', tag: 'D', tage: 'D', tagen: 'D', jour: 'D', jours: 'D', dia: 'D', dias: 'D', giorno: 'D', giorni: 'D', dag: 'D', dagen: 'D', d: 'D',
  week: 'W', weeks: 'W', woche: 'W', wochen: 'W', semaine: 'W', semaines: 'W', semana: 'W', semanas: 'W', settimana: 'W', settimane: 'W', weken: 'W',
  month: 'M', months: 'M', monat: 'M', monate: 'M', monaten: 'M', mois: 'M', mes: 'M', meses: 'M', mese: 'M', mesi: 'M', maand: 'M', maanden: 'M', mo: 'M',
  year: 'Y', years: 'Y', yr: 'Y', yrs: 'Y', y: 'Y', jahr: 'Y', jahre: 'Y', jahren: 'Y', an: 'Y', ans: 'Y', annee: 'Y', annees: 'Y', ano: 'Y', anos: 'Y', anno: 'Y', anni: 'Y', jaar: 'Y', jaren: 'Y',
};
const NUMBERS: readonly (readonly string[])[] = [
  ['one', 'a', 'ein', 'eine', 'einen', 'einem', 'einer', 'un', 'une', 'uno', 'una', 'een'], ['two', 'zwei', 'deux', 'dos', 'due', 'twee'], ['three', 'drei', 'trois', 'tres', 'tre', 'drie'],
  ['four', 'vier', 'quatre', 'cuatro', 'quattro'], ['five', 'funf', 'cinq', 'cinco', 'cinque', 'vijf'], ['six', 'sechs', 'seis', 'sei', 'zes'], ['seven', 'sieben', 'sept', 'siete', 'sette', 'zeven'],
  ['eight', 'acht', 'huit', 'ocho', 'otto'], ['nine', 'neun', 'neuf', 'nueve', 'nove', 'negen'], ['ten', 'zehn', 'dix', 'diez', 'dieci', 'tien'], ['eleven', 'elf', 'onze', 'once', 'undici'], ['twelve', 'zwolf', 'douze', 'doce', 'dodici', 'twaalf'],
];
const NUMBER_WORDS = new Map(NUMBERS.flatMap((words, index) => words.map((word) => [word, index + 1] as const)));
const UNIT_PATTERN = Object.keys(UNITS).toSorted((one, other) => other.length - one.length).join('|');
const DURATION = new RegExp(`(?<![\\p{L}\\p{N}])(\\d{1,3}|${[...NUMBER_WORDS.keys()].toSorted((one, other) => other.length - one.length).join('|')})(?:\\s*\\(\\d{1,3}\\))?[\\s-]*(${UNIT_PATTERN})(?![\\p{L}\\p{N}])`, 'giu');
/** What binds a period to the event from which it runs. */
const FROM = /^[\s,]*(?:retention\s+)?(?:a\s+(?:compter|partir)\s+(?:de\s+la|de\s+l['’]|du|des|de|d['’])|a\s+(?:partir|contar)\s+(?:de\s+la|del|de|desde)|a\s+decorrere\s+(?:dalla|dal|dall['’])|following(?:\s+the)?|from(?:\s+the)?|after(?:\s+the)?|since(?:\s+the)?|nach|ab|seit|apres\s+(?:la|le|l['’])?|depuis|suivant|desde\s+(?:la|el)?|tras(?:\s+(?:la|el))?|despues\s+(?:de\s+la|del|de)|dopo\s+(?:la|il|l['’])?|dalla|dal|dall['’]|na|vanaf|sinds)\s+/iu;
const UNTIL = /^(?:\s*(?:retained|kept|stored|wird gespeichert|conserve(?:e?s)?|se conservan?|conservati|bewaard)\s+)?(?:until|till|up to|for as long as|as long as|for the duration of|during|duration of|bis(?:\s+zum|\s+zur)?|solange|fur die dauer|wahrend|jusqu(?:['’]|\s)a(?:u|ux)?|tant que|pendant|duree (?:de|du)|hasta|mientras|durante|fino a(?:l|lla|ll['’])?|finche|tot|zolang|gedurende)(?:\s|$)/iu;

/**
 * Reads a retention rule: "3 years after end of contract", "5 ans à compter de la collecte", "bis zum Widerruf". The words of the trigger
 * are kept as they stand. What is neither a period nor an event becomes the description.
 */
export function retentionOf(text: string): StatedRetention {
  const words = text.trim().replace(/\.$/, '');
  const flat = folded(words);
  const matches = [...flat.matchAll(DURATION)];
  const [first] = matches;
  if (matches.length !== 1 || !first) {
    const isEvent = matches.length === 0 && UNTIL.test(flat);
    return { period: null, trigger: isEvent && words.length <= 500 ? words : null, description: isEvent && words.length <= 500 ? null : words };
  }
  const count = NUMBER_WORDS.get((first[1] ?? '').toLowerCase()) ?? Number(first[1]);
  const period = `P${count}${UNITS[plain(first[2] ?? '')] ?? 'Y'}`;
  const before = words.slice(0, first.index).trim();
  const after = words.slice(first.index + first[0].length);
  const bound = FROM.exec(folded(after));
  const trigger = bound ? after.slice(bound[0].length).trim() : '';
  const isAllSaid = /^(?:max(?:imum)?\.?|for|up to|pendant|durante|per|voor|fur|für|kept|retained|retention|conservation|à|bis zu)?$/iu.test(before) && (bound !== null || after.trim() === '');
  return { period, trigger: trigger !== '' && trigger.length <= 500 ? trigger : null, description: isAllSaid ? null : words };
}

/** Without accents, letter for letter, so that places in the text stay the same. */
function folded(text: string): string {
  return [...text.normalize('NFC')].map((letter) => letter.normalize('NFD').charAt(0)).join('');
}
