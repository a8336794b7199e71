import type { ContactFacts } from '../../law/facts.js';
import { isBlank } from '../../law/register/words.js';
import { countryName } from '../../platform/text/country-names.js';
import type { ControllerRecord } from '../art-30-record.js';
import { articlesOfAll, type NoticeContext, provisionsOf } from './notice-context.js';
import type { NoticeParagraph, NoticeSection, NoticeTopic } from './privacy-notice.js';

/** The lines that say something. */
export const stated = (lines: readonly (string | null | undefined)[]): string[] => lines.filter((line): line is string => !isBlank(line));

const contactLines = ({ name, address, email, phone }: ContactFacts): string => stated([name, address, email, phone]).join(', ');

/** Where a person turns to with a request: the organisation's e-mail, else its officer's, else what else is known; null where nothing is. */
export function contactForRequests({ organisation }: ControllerRecord): string | null {
  const { email, dataProtectionOfficer, phone, address } = organisation;
  return stated([email, dataProtectionOfficer?.email, address, phone, dataProtectionOfficer?.phone])[0] ?? null;
}

function controllerParagraphs({ record: { organisation, activities, language }, words }: NoticeContext, keys: ReadonlySet<string>): NoticeParagraph[] {
  const { name, address, country, email, phone, website } = organisation;
  const joint = activities.filter(({ key }) => keys.has(key)).flatMap(({ jointControllers }) => jointControllers);
  const parties = [...new Map(joint.map((party) => [party.name, party])).values()];
  return [
    { text: words.controller, items: stated([name, address ?? (country && countryName(country, language)), email, phone, website]) },
    ...(parties.length === 0 ? [] : [{
      text: words.jointControllers,
      items: parties.map((party) => stated([party.legalName ?? party.name, party.address, party.country && countryName(party.country, language), party.contact?.email]).join(', ')),
    }]),
  ];
}

/**
 * Who answers for the processing and how to reach them: controller with joint controllers, representatives (Art. 27), data protection officer.
 * The officer's name is not told: the law asks for the contact details alone (WP243 rev.01, no. 2.6).
 */
export function partySections(context: NoticeContext, keys: ReadonlySet<string>): NoticeSection[] {
  const { record, words } = context;
  const { representatives, dataProtectionOfficer } = record.organisation;
  const applied = articlesOfAll(record.activities.filter(({ key }) => keys.has(key)));
  const section = (topic: NoticeTopic, paragraphs: readonly NoticeParagraph[]): NoticeSection =>
    ({ topic, activity: null, heading: words.headings[topic], provisions: provisionsOf(topic, applied, context), paragraphs });
  const officer = dataProtectionOfficer && stated([dataProtectionOfficer.address, dataProtectionOfficer.email, dataProtectionOfficer.phone]);
  return [
    section('controller', controllerParagraphs(context, keys)),
    ...(representatives.length === 0 ? [] : [section('representative', representatives.map((each) => ({ text: words.representative[each.regime], items: [contactLines(each)] })))]),
    ...(officer && officer.length > 0 ? [section('data-protection-officer', [{ text: words.dataProtectionOfficer, items: officer }])] : []),
  ];
}
