import type { ActivityFacts, PurposeFacts } from '../../../law/facts.js';
import { countriesIn, countryCodeOf } from '../../../platform/text/country-codes.js';
import { dataCategoriesOf, dataSourcesOf } from '../cells/categories.js';
import { legalBasesOf, specialCategoryConditionsOf } from '../cells/legal-bases.js';
import { saysNothing, yesOrNo } from '../cells/plain-answers.js';
import type { Entry, FieldCell } from '../tables/entry.js';
import type { Field } from '../vocabulary/fields.js';
import { EXAMPLE } from '../vocabulary/plain-words.js';
import { plain } from '../cells/plain-text.js';
import { addKeys, dataCategoryKeys, dataSubjectKeys, dayIn, type DayOrders, measureKeys, retentionRules, valuesOf } from './cell-values.js';
import { draftRecipients } from './draft-recipients.js';
import { setText, setUrl } from './draft-vendor.js';
import type { Draft, RegisterDraft } from './register-draft.js';

/** Where "no" is an answer. */
const ANSWERS: ReadonlySet<Field> = new Set(['automatedDecisions', 'impactAssessmentRequired', 'specialCategories', 'thirdCountries']);

/** Drafts an activity from one row, one form or one column of a record (Art. 30(1), (2)). */
export function draftActivity(draft: RegisterDraft, { cells }: Entry, orders: DayOrders): void {
  const said = cells.filter((cell) => !saysNothing(cell.text) || ANSWERS.has(cell.field));
  for (const cell of cells) if (!said.includes(cell)) draft.leave(cell, 'says-nothing');
  const of = (...fields: Field[]): FieldCell[] => said.filter(({ field }) => fields.includes(field));
  const [name] = [...of('activity'), ...of('name'), ...of('purposes'), ...of('categoriesOfProcessing')];
  if (!name) return said.forEach((cell) => draft.leave(cell, 'no-name'));
  if (EXAMPLE.test(plain(name.text))) return said.forEach((cell) => draft.leave(cell, 'example'));
  const isForOthers = of('controllers').length > 0 || (of('categoriesOfProcessing').length > 0 && of('purposes').length === 0);
  const activity = draft.activity(name.text, isForOthers ? 'processor' : 'controller', name);
  takePurposes(draft, activity, of('purposes'), of('legalBasis'));
  takeGrounds(draft, activity, of('legitimateInterest'), of('specialCategoryCondition'));
  takeRetention(draft, activity, of('retention', 'retentionAmount', 'retentionUnit'));
  draftRecipients(draft, activity, of('recipients', 'recipientNames', 'internalRecipients', 'vendor', 'thirdCountries', 'safeguards', 'jointControllers', 'country', 'contractUrl'));
  const done = new Set<Field>(['activity', 'purposes', 'legalBasis', 'legitimateInterest', 'specialCategoryCondition', 'retention', 'retentionAmount', 'retentionUnit', 'recipients', 'recipientNames', 'internalRecipients', 'vendor', 'thirdCountries', 'safeguards', 'jointControllers', 'country', 'contractUrl']);
  for (const cell of said) if (cell !== name && !done.has(cell.field)) take(draft, activity, cell, orders);
}

function takePurposes(draft: RegisterDraft, activity: Draft<ActivityFacts>, cells: readonly FieldCell[], basisCells: readonly FieldCell[]): void {
  const purposes = cells.flatMap((cell) => valuesOf(cell, false).map((value) => ({ cell, description: value.slice(0, 4_000) })));
  const indexes = purposes.map(({ cell, description }) => {
    let index = activity.purposes.findIndex((each) => each.description === description);
    if (index < 0) index = activity.purposes.push({ description, legalBasis: null, legitimateInterest: null, specialCategoryCondition: null }) - 1;
    draft.note('activities', activity, `/purposes/${index}/description`, cell);
    return index;
  });
  const bases = basisCells.flatMap((cell) => {
    const lines = valuesOf(cell, false);
    const found = lines.length === indexes.length && lines.length > 1 ? lines.flatMap((line) => legalBasesOf(line).slice(0, 1)) : legalBasesOf(cell.text);
    if (found.length === 0) draft.leave(cell, 'value-not-understood');
    return found.map((basis) => ({ cell, basis }));
  });
  if (bases.length === 0) return;
  const distinct = new Set(bases.map(({ basis }) => basis));
  if (indexes.length === 0) return bases.forEach(({ cell }) => draft.leave(cell, 'no-place-for-it'));
  const set = (index: number, { cell, basis }: (typeof bases)[number]): void => {
    (activity.purposes[index] as Draft<PurposeFacts>).legalBasis = basis;
    draft.note('activities', activity, `/purposes/${index}/legalBasis`, cell);
  };
  if (distinct.size === 1) for (const index of indexes) set(index, bases[0] as (typeof bases)[number]);
  else if (bases.length === indexes.length) indexes.forEach((index, place) => set(index, bases[place] as (typeof bases)[number]));
  else if (indexes.length === 1) {
    const [first = 0] = indexes;
    bases.forEach((each, place) => set(place === 0 ? first : activity.purposes.push({ ...(activity.purposes[first] as PurposeFacts) }) - 1, each));
  } else {
    for (const { cell } of bases) draft.leave(cell, 'ambiguous-legal-basis');
    draft.ask({ code: 'which-legal-basis', pointer: `/activities/${activity.key}`, message: `"${activity.name}" has ${indexes.length} purposes and ${bases.length} legal bases: which basis is whose?` });
  }
}

function takeGrounds(draft: RegisterDraft, activity: Draft<ActivityFacts>, interests: readonly FieldCell[], conditions: readonly FieldCell[]): void {
  for (const cell of interests) {
    const index = activity.purposes.findIndex(({ legalBasis }) => legalBasis === 'legitimate-interests');
    if (index < 0 || yesOrNo(cell.text) !== null) draft.leave(cell, 'no-place-for-it');
    else {
      (activity.purposes[index] as Draft<PurposeFacts>).legitimateInterest = cell.text.slice(0, 4_000);
      draft.note('activities', activity, `/purposes/${index}/legitimateInterest`, cell);
    }
  }
  for (const cell of conditions) {
    const [condition, another] = specialCategoryConditionsOf(cell.text);
    if (!condition || another || activity.purposes.length === 0) draft.leave(cell, condition && another ? 'ambiguous-legal-basis' : 'value-not-understood');
    else activity.purposes.forEach((purpose, index) => {
      (purpose as Draft<PurposeFacts>).specialCategoryCondition = condition;
      draft.note('activities', activity, `/purposes/${index}/specialCategoryCondition`, cell);
    });
  }
}

function takeRetention(draft: RegisterDraft, activity: Draft<ActivityFacts>, cells: readonly FieldCell[]): void {
  const amount = cells.find(({ field }) => field === 'retentionAmount');
  const unit = cells.find(({ field }) => field === 'retentionUnit');
  const joined = amount ? [{ ...amount, text: [amount.text, unit?.text].filter(Boolean).join(' ') }] : [];
  for (const cell of [...joined, ...cells.filter(({ field }) => field === 'retention')]) {
    for (const rule of retentionRules(draft, cell)) {
      const same = activity.retention.findIndex((each) => each.period === rule.period && each.trigger === rule.trigger && each.description === rule.description);
      const before = activity.retention[same];
      if (before) activity.retention[same] = { ...before, dataCategories: [...new Set([...before.dataCategories, ...rule.dataCategories])] };
      draft.note('activities', activity, `/retention/${before ? same : activity.retention.push(rule) - 1}`, cell);
    }
  }
}

const RIGHTS: readonly (readonly [RegExp, ActivityFacts['rights'][number]])[] = [
  [/\b(?:access|auskunft|acces|acceso|accesso|inzage)\b/, 'access'], [/\b(?:rectification|berichtigung|rectificacion|rettifica|rectificatie)\b/, 'rectification'],
  [/\b(?:erasure|deletion|be forgotten|loschung|effacement|supresion|cancellazione|wissing|verwijdering)\b/, 'erasure'], [/\b(?:restriction|restrict|einschrankung|limitation|limitacion|limitazione|beperking)\b/, 'restriction'],
  [/\b(?:portability|datenubertragbarkeit|portabilite|portabilidad|portabilita|overdraagbaarheid)\b/, 'portability'], [/\b(?:objection|object|widerspruch|opposition|oposicion|opposizione|bezwaar)\b/, 'objection'],
];

function take(draft: RegisterDraft, activity: Draft<ActivityFacts>, cell: FieldCell, orders: DayOrders): void {
  const note = (path: string): void => draft.note('activities', activity, path, cell);
  switch (cell.field) {
    case 'number': return setText(draft, 'activities', activity, 'number', cell, 100);
    case 'businessFunction': return setText(draft, 'activities', activity, 'businessFunction', cell, 300);
    case 'owner': return setText(draft, 'activities', activity, 'owner', cell, 300);
    case 'ukSchedule1Condition': return setText(draft, 'activities', activity, 'ukSchedule1Condition', cell, 300);
    case 'dataSubjects': return addKeys(draft, 'activities', activity, 'dataSubjects', dataSubjectKeys(draft, cell), cell);
    case 'specialCategories': case 'dataCategories': return takeCategories(draft, activity, cell);
    case 'measures': return addKeys(draft, 'activities', activity, 'measures', measureKeys(draft, cell), cell);
    case 'sources': return takeSources(draft, activity, cell);
    case 'categoriesOfProcessing': return addKeys(draft, 'activities', activity, 'categoriesOfProcessing', valuesOf(cell, false).map((value) => value.slice(0, 4_000)), cell);
    case 'controllers': for (const name of valuesOf(cell, false)) note(`/controllers/${activity.controllers.push({ name: name.slice(0, 300), country: null, contact: null, representative: null, dataProtectionOfficer: null }) - 1}`); return;
    case 'rights': return takeRights(draft, activity, cell);
    case 'automatedDecisions': {
      const answer = yesOrNo(cell.text);
      if (answer === null) return draft.leave(cell, 'value-not-understood');
      activity.automatedDecisions = activity.automatedDecisions === true || answer;
      return note('/automatedDecisions');
    }
    case 'impactAssessmentRequired': case 'impactAssessmentDate': return takeAssessment(draft, activity, cell, orders);
    case 'startsOn': case 'endsOn': case 'lastReviewedOn': {
      const day = dayIn(draft, cell, orders);
      if (!day) return;
      activity[cell.field] = day;
      return note(`/${cell.field}`);
    }
    case 'consentRecord': return setUrl(draft, 'activities', activity, 'consentRecord', cell);
    case 'dataLocation': case 'locations': {
      const country = countryCodeOf(cell.text) ?? countriesIn(cell.text)[0] ?? null;
      return note(`/locations/${activity.locations.push({ country, description: country && countryCodeOf(cell.text) ? null : cell.text.slice(0, 300) }) - 1}`);
    }
    default: return draft.leave(cell, 'no-place-for-it');
  }
}

function takeCategories(draft: RegisterDraft, activity: Draft<ActivityFacts>, cell: FieldCell): void {
  const answer = yesOrNo(cell.text);
  if (cell.label) {
    const words = { ...cell, text: cell.label };
    // The label of the line is the category; what stands beside it may name further ones and needs no category of its own.
    const further = valuesOf(cell).flatMap((value) => dataCategoriesOf(value).keys);
    const [own] = dataCategoriesOf(cell.label).keys;
    if (answer !== false) addKeys(draft, 'activities', activity, 'dataCategories', own ? [own] : dataCategoryKeys(draft, words), words);
    return addKeys(draft, 'activities', activity, 'dataCategories', further, cell);
  }
  if (answer === false) return;
  if (answer === true) return draft.leave(cell, 'value-not-understood');
  addKeys(draft, 'activities', activity, 'dataCategories', dataCategoryKeys(draft, cell), cell);
}

function takeRights(draft: RegisterDraft, activity: Draft<ActivityFacts>, cell: FieldCell): void {
  const rights = RIGHTS.filter(([pattern]) => pattern.test(plain(cell.text))).map(([, right]) => right);
  if (rights.length === 0) return draft.leave(cell, 'value-not-understood');
  addKeys(draft, 'activities', activity, 'rights', rights, cell);
}

function takeSources(draft: RegisterDraft, activity: Draft<ActivityFacts>, cell: FieldCell): void {
  for (const value of valuesOf(cell)) {
    const { keys } = dataSourcesOf(value);
    if (keys.length === 0) draft.leave(cell, 'value-not-understood', value);
    addKeys(draft, 'activities', activity, 'sources', keys, cell);
  }
}

function takeAssessment(draft: RegisterDraft, activity: Draft<ActivityFacts>, cell: FieldCell, orders: DayOrders): void {
  const before = { required: null, concludedOn: null, url: null, ...activity.impactAssessment };
  const answer = cell.field === 'impactAssessmentRequired' ? yesOrNo(cell.text) : null;
  if (answer !== null) {
    activity.impactAssessment = { ...before, required: answer };
    return draft.note('activities', activity, '/impactAssessment/required', cell);
  }
  if (cell.field === 'impactAssessmentDate' && yesOrNo(cell.text) === false) return draft.leave(cell, 'says-nothing');
  const day = dayIn(draft, cell, orders);
  if (!day) return;
  activity.impactAssessment = { ...before, concludedOn: day };
  draft.note('activities', activity, '/impactAssessment/concludedOn', cell);
}

