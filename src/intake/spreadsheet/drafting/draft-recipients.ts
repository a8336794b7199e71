import type { ActivityFacts, EngagementFacts, RecipientFacts } from '../../../law/facts.js';
import { countriesIn } from '../../../platform/text/country-codes.js';
import { engagementRoleOf, saysNothing } from '../cells/plain-answers.js';
import { plain } from '../cells/plain-text.js';
import type { FieldCell } from '../tables/entry.js';
import { addKeys, safeguardsIn, valuesOf } from './cell-values.js';
import { addLocations, addSafeguards, urlOf } from './draft-vendor.js';
import type { Draft, RegisterDraft } from './register-draft.js';

const INTERNAL = /\b(?:intern(?:al|e|es|i|o|os|al?ly)?|interno|services? internes?)\b/;
type Activity = Draft<ActivityFacts>;

/** Drafts who gets the data of an activity, where, and on what ground (Art. 30(1)(d), (e)). Cells of one line of a form belong together. */
export function draftRecipients(draft: RegisterDraft, activity: Activity, cells: readonly FieldCell[]): void {
  const lines = Map.groupBy(cells, ({ line }) => line ?? 0);
  for (const [line, group] of lines) draftLine(draft, activity, group, line > 0);
}

function draftLine(draft: RegisterDraft, activity: Activity, cells: readonly FieldCell[], isLine: boolean): void {
  const of = (...fields: FieldCell['field'][]): FieldCell[] => cells.filter(({ field }) => fields.includes(field));
  for (const cell of of('jointControllers')) engage(draft, activity, cell, 'joint-controller');
  for (const cell of of('internalRecipients')) addKeys(draft, 'activities', activity, 'internalRecipients', valuesOf(cell).map((value) => value.slice(0, 300)), cell);
  const engaged = of('vendor').flatMap((cell) => engage(draft, activity, cell, engagementRoleOf(cell.heading) ?? 'processor'));
  const categories = of('recipients');
  const names = [...of('recipientNames'), ...(isLine ? categories.splice(1) : [])];
  const role = categories.map((cell) => engagementRoleOf(cell.text)).find((each) => each !== null) ?? null;
  if (names.length > 0 && role) engaged.push(...names.flatMap((cell) => engage(draft, activity, cell, role)));
  const recipients = names.length > 0 && role ? [] : addRecipients(draft, activity, categories, names, isLine ? of('thirdCountries', 'country') : []);
  takeTransfers(draft, activity, engaged, recipients, of('thirdCountries', 'country'), of('safeguards'));
  for (const cell of of('contractUrl')) takeContract(draft, engaged, cell);
}

function engage(draft: RegisterDraft, activity: Activity, cell: FieldCell, role: EngagementFacts['role']): Draft<EngagementFacts>[] {
  return valuesOf(cell).map((name) => {
    const engagement = draft.engagement(draft.processor(name, cell), null, role, cell);
    addKeys(draft, 'activities', activity, 'engagements', [engagement.key], cell);
    return engagement;
  });
}

/** One recipient for each name or kind; a kind with a name beside it is one of both. */
function addRecipients(draft: RegisterDraft, activity: Activity, categories: readonly FieldCell[], names: readonly FieldCell[], places: readonly FieldCell[]): RecipientFacts[] {
  const [category] = categories;
  if (category && names.length > 0) {
    if (INTERNAL.test(plain(category.text))) {
      for (const cell of names) addKeys(draft, 'activities', activity, 'internalRecipients', valuesOf(cell).map((value) => value.slice(0, 300)), cell);
      return [];
    }
    return names.flatMap((cell) => valuesOf(cell).map((name) => add(draft, activity, { category: category.text.slice(0, 300), name: name.slice(0, 300), country: null }, cell)));
  }
  const isTransfer = places.length > 0;
  return [...categories, ...names].flatMap((cell) => valuesOf(cell).map((value) => {
    const isName = isTransfer || cell.field === 'recipientNames';
    return add(draft, activity, { category: isName ? null : value.slice(0, 300), name: isName ? value.slice(0, 300) : null, country: null }, cell);
  }));
}

function add(draft: RegisterDraft, activity: Activity, recipient: RecipientFacts, cell: FieldCell): RecipientFacts {
  const same = activity.recipients.findIndex((each) => (each.name !== null && each.name === recipient.name) || (each.name === recipient.name && each.category === recipient.category));
  const index = same < 0 ? activity.recipients.push({ ...recipient }) - 1 : same;
  draft.note('activities', activity, `/recipients/${index}`, cell);
  return activity.recipients[index] as RecipientFacts;
}

function takeTransfers(draft: RegisterDraft, activity: Activity, engaged: readonly Draft<EngagementFacts>[], recipients: readonly RecipientFacts[], places: readonly FieldCell[], grounds: readonly FieldCell[]): void {
  const [engagement] = engaged;
  const [recipient] = recipients;
  for (const cell of places) {
    if (saysNothing(cell.text)) continue;
    const countries = countriesIn(cell.text);
    if (engaged.length === 1 && engagement) addLocations(draft, engagement, cell, 'storage');
    else if (countries.length === 0) draft.leave(cell, 'value-not-understood');
    else if (recipients.length === 1 && recipient && countries.length === 1) {
      (recipient as Draft<RecipientFacts>).country = countries[0] ?? null;
      draft.note('activities', activity, `/recipients/${activity.recipients.indexOf(recipient)}/country`, cell);
    } else {
      draft.leave(cell, 'no-place-for-it');
      draft.ask({ code: 'transfer-to-whom', pointer: `/activities/${activity.key}`, message: `"${activity.name}": to which recipient do data go in ${cell.text.slice(0, 200)}?` });
    }
  }
  for (const cell of grounds) {
    const safeguards = safeguardsIn(draft, cell);
    if (safeguards.length === 0) continue;
    if (engaged.length === 1 && engagement) addSafeguards(draft, engagement, safeguards, cell);
    else {
      draft.leave(cell, 'no-place-for-it');
      draft.ask({ code: 'safeguard-for-whom', pointer: `/activities/${activity.key}`, message: `"${activity.name}": whose transfer rests on "${cell.text.slice(0, 200)}", and in which role does that recipient act?` });
    }
  }
}

function takeContract(draft: RegisterDraft, engaged: readonly Draft<EngagementFacts>[], cell: FieldCell): void {
  const [engagement] = engaged;
  const url = urlOf(cell.text);
  if (!url || engaged.length !== 1 || !engagement) return draft.leave(cell, url ? 'no-place-for-it' : 'not-valid');
  engagement.contract = { kind: engagement.contract?.kind ?? 'art-28', status: engagement.contract?.status ?? null, signedOn: null, endsOn: null, ...engagement.contract, url };
  draft.note('engagements', engagement, '/contract/url', cell);
}
