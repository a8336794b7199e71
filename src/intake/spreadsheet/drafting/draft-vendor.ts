import type { EngagementFacts, LocationFacts, ProcessorFacts, SafeguardFacts } from '../../../law/facts.js';
import type { EngagementRole, LocationKind } from '../../../law/vocabulary.js';
import { countriesIn, countryCodeOf } from '../../../platform/text/country-codes.js';
import { engagementRoleOf, saysNothing, yesOrNo } from '../cells/plain-answers.js';
import type { Entry, FieldCell } from '../tables/entry.js';
import type { Field } from '../vocabulary/fields.js';
import { addKeys, dataCategoryKeys, dataSubjectKeys, dayIn, type DayOrders, measureKeys, safeguardsIn, valuesOf } from './cell-values.js';
import type { Draft, RegisterDraft } from './register-draft.js';

interface Vendor {
  readonly draft: RegisterDraft;
  readonly processor: Draft<ProcessorFacts>;
  readonly engagement: Draft<EngagementFacts>;
  readonly orders: DayOrders;
}

const ANSWERS: ReadonlySet<Field> = new Set(['isProcessor', 'contractStatus', 'certifications', 'transferImpactAssessment']);

/** Drafts a company and what it does, from one row of a list of vendors (Art. 28, 30(1)(d)). */
export function draftVendor(draft: RegisterDraft, { cells }: Entry, orders: DayOrders): void {
  const said = cells.filter((cell) => !saysNothing(cell.text) || ANSWERS.has(cell.field));
  for (const cell of cells) if (!said.includes(cell)) draft.leave(cell, 'says-nothing');
  const name = said.find(({ field }) => field === 'vendor') ?? said.find(({ field }) => field === 'name') ?? said.find(({ field }) => field === 'legalName');
  if (!name) return said.forEach((cell) => draft.leave(cell, 'no-name'));
  const [service] = said.filter(({ field }) => field === 'service');
  const [role, roleCell] = roleIn(said);
  const processor = draft.processor(name.text, name);
  const engagement = draft.engagement(processor, service ? service.text : null, role ?? 'processor', service ?? name);
  if (service) draft.note('engagements', engagement, '/service', service);
  if (roleCell) draft.note('engagements', engagement, '/role', roleCell);
  else draft.ask({ code: 'role-not-stated', sheet: name.sheet, message: 'The list does not say in which role each vendor acts; drafts are made as processors (Art. 28). Change those that decide for themselves.' });
  const vendor = { draft, processor, engagement, orders };
  for (const cell of said) if (cell !== name && cell !== service && cell !== roleCell) take(vendor, cell);
}

function roleIn(cells: readonly FieldCell[]): readonly [EngagementRole | null, FieldCell | null] {
  for (const cell of cells) {
    if (cell.field === 'vendorRole' || cell.field === 'role' || cell.field === 'type') {
      const role = engagementRoleOf(cell.text);
      if (role) return [role, cell];
    }
    if (cell.field === 'isProcessor') {
      const answer = yesOrNo(cell.text);
      if (answer !== null) return [answer ? 'processor' : 'controller', cell];
    }
  }
  const named = cells.find(({ field, heading }) => field === 'vendor' && engagementRoleOf(heading) !== null);
  return named ? [engagementRoleOf(named.heading), { ...named, text: named.heading }] : [null, null];
}

const KIND_OF: Partial<Record<Field, LocationKind>> = { locations: 'storage', thirdCountries: 'storage', dataLocation: 'storage', backupLocations: 'backup', accessLocations: 'remote-access' };

function take(vendor: Vendor, cell: FieldCell): void {
  const { draft, engagement } = vendor;
  const kind = KIND_OF[cell.field];
  if (kind) return addLocations(draft, engagement, cell, kind);
  switch (cell.field) {
    case 'purposes': return addKeys(draft, 'engagements', engagement, 'purposes', valuesOf(cell, false).map((value) => value.slice(0, 4_000)), cell);
    case 'dataSubjects': return addKeys(draft, 'engagements', engagement, 'dataSubjects', dataSubjectKeys(draft, cell), cell);
    case 'dataCategories': case 'specialCategories': return addKeys(draft, 'engagements', engagement, 'dataCategories', cell.label ? dataCategoryKeys(draft, { ...cell, text: cell.label }) : dataCategoryKeys(draft, cell), cell);
    case 'measures': return addKeys(draft, 'engagements', engagement, 'measures', measureKeys(draft, cell), cell);
    case 'safeguards': return addSafeguards(draft, engagement, safeguardsIn(draft, cell), cell);
    case 'contractStatus': case 'signedOn': case 'contractEndsOn': case 'contractUrl': return takeContract(vendor, cell);
    case 'certifications': return takeCertification(vendor, cell);
    case 'transferImpactAssessment': return draft.leave(cell, 'no-place-for-it');
    case 'startsOn': case 'endsOn': case 'lastReviewedOn': return takeDay(vendor, cell, cell.field);
    case 'owner': case 'businessFunction': return setText(draft, 'engagements', engagement, 'owner', cell, 300);
    default: return takeCompany(vendor, cell);
  }
}

function takeCompany({ draft, processor }: Vendor, cell: FieldCell): void {
  switch (cell.field) {
    case 'name': case 'legalName': return setText(draft, 'processors', processor, 'legalName', cell, 300);
    case 'country': return setCountry(draft, processor, cell);
    case 'address': {
      processor.address = [processor.address, cell.text].filter(Boolean).join(', ').slice(0, 1_000);
      return draft.note('processors', processor, '/address', cell);
    }
    case 'website': return setUrl(draft, 'processors', processor, 'website', cell);
    case 'subProcessorsUrl': return setUrl(draft, 'processors', processor, 'subProcessorsUrl', cell);
    case 'email': case 'phone': case 'contactName': {
      const field = cell.field === 'contactName' ? 'name' : cell.field;
      if (field === 'email' && !/^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/.test(cell.text)) return draft.leave(cell, 'not-valid');
      processor.contact = { name: null, address: null, email: null, phone: null, ...processor.contact, [field]: cell.text.slice(0, 100) };
      return draft.note('processors', processor, `/contact/${field}`, cell);
    }
    default: return draft.leave(cell, 'no-place-for-it');
  }
}

function setCountry(draft: RegisterDraft, processor: Draft<ProcessorFacts>, cell: FieldCell): void {
  const code = countryCodeOf(cell.text) ?? countriesIn(cell.text)[0];
  if (!code) return draft.leave(cell, 'value-not-understood');
  processor.country = code;
  draft.note('processors', processor, '/country', cell);
}

/** Adds the countries and international organisations that a cell names. */
export function addLocations(draft: RegisterDraft, engagement: Draft<EngagementFacts>, cell: FieldCell, kind: LocationKind): void {
  for (const value of valuesOf(cell)) {
    const codes = countriesIn(value);
    if (codes.length === 0) draft.leave(cell, 'value-not-understood', value);
    for (const country of codes) {
      const known = engagement.locations.findIndex((each) => each.country === country && each.kind === kind);
      if (known < 0) engagement.locations.push({ country, kind, region: codes.length === 1 && countryCodeOf(value) === null ? value.slice(0, 200) : null } satisfies LocationFacts);
      draft.note('engagements', engagement, `/locations/${known < 0 ? engagement.locations.length - 1 : known}`, cell);
    }
  }
}

/** Adds safeguards that are not there yet. */
export function addSafeguards(draft: RegisterDraft, engagement: Draft<EngagementFacts>, safeguards: readonly SafeguardFacts[], cell: FieldCell): void {
  for (const safeguard of safeguards) {
    let index = engagement.safeguards.findIndex((each) => each.mechanism === safeguard.mechanism && each.module === safeguard.module);
    if (index < 0) index = engagement.safeguards.push(safeguard) - 1;
    draft.note('engagements', engagement, `/safeguards/${index}`, cell);
  }
}

function takeContract(vendor: Vendor, cell: FieldCell): void {
  const { draft, engagement, orders } = vendor;
  const kind = engagement.role === 'joint-controller' ? 'joint-controller' : engagement.role === 'controller' ? 'controller-to-controller' : 'art-28';
  const contract = { ...(engagement.contract ?? { kind: null, status: null, signedOn: null, endsOn: null, url: null }) };
  if (cell.field === 'contractUrl') {
    const url = urlOf(cell.text);
    if (!url) return draft.leave(cell, 'not-valid');
    [contract.kind, contract.url] = [kind, url];
  } else if (cell.field === 'contractStatus') {
    const answer = yesOrNo(cell.text);
    if (answer === null && !/^\s*\d|\d{4}/.test(cell.text)) return draft.leave(cell, 'value-not-understood');
    [contract.kind, contract.status] = answer === false ? [null, 'none'] : [kind, 'executed'];
    const day = answer === null ? dayIn(draft, cell, orders) : null;
    if (answer === null && day === null) return;
    if (day) contract.signedOn = day;
  } else {
    const day = dayIn(draft, cell, orders);
    if (!day) return;
    if (cell.field === 'signedOn') [contract.kind, contract.status, contract.signedOn] = [contract.kind ?? kind, contract.status ?? 'executed', day];
    else contract.endsOn = day;
  }
  engagement.contract = contract;
  draft.note('engagements', engagement, `/contract${({ contractUrl: '/url', contractStatus: '/status', signedOn: '/signedOn', contractEndsOn: '/endsOn' } as const)[cell.field as 'signedOn']}`, cell);
}

/** "DPF: yes" is what the vendor claims: a safeguard named after the scheme, not a certification on file. */
function takeCertification({ draft, engagement }: Vendor, cell: FieldCell): void {
  const answer = yesOrNo(cell.text);
  if (answer === false) return;
  const words = answer === true ? { ...cell, text: cell.heading } : cell;
  addSafeguards(draft, engagement, safeguardsIn(draft, words), words);
}

function takeDay({ draft, engagement, orders }: Vendor, cell: FieldCell, field: 'startsOn' | 'endsOn' | 'lastReviewedOn'): void {
  const day = dayIn(draft, cell, orders);
  if (!day) return;
  engagement[field] = day;
  draft.note('engagements', engagement, `/${field}`, cell);
}

/** Sets a text, bounded. */
export function setText(draft: RegisterDraft, list: 'processors' | 'engagements' | 'activities', thing: object, field: string, cell: FieldCell, most: number): void {
  (thing as Record<string, string>)[field] = cell.text.slice(0, most);
  draft.note(list, thing, `/${field}`, cell);
}

/** Sets an address on the web; one without its scheme is taken as https. */
export function setUrl(draft: RegisterDraft, list: 'processors' | 'engagements' | 'activities', thing: object, field: string, cell: FieldCell): void {
  const url = urlOf(cell.text);
  if (!url) return draft.leave(cell, 'not-valid');
  (thing as Record<string, string>)[field] = url;
  draft.note(list, thing, `/${field}`, cell);
}

/** @returns an address on the web; null where the words are none */
export function urlOf(text: string): string | null {
  const [first = ''] = text.trim().split(/\s/);
  const whole = /^https?:\/\//i.test(first) ? first : `https://${first}`;
  return /^https?:\/\/[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*\.[a-z]{2,}(?::\d{1,5})?(?:[/?#]\S*)?$/i.test(whole) && whole.length <= 2_000 ? whole : null;
}
