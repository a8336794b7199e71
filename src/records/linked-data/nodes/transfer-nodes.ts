/** Art. 30(1)(e), (2)(c): the transfers of an activity, each with where it goes and what carries it. */
import { labelsOf } from '../../labels/languages.js';
import { groundInWords } from '../../labels/wording.js';
import type { RecordActivity, RecordTransfer } from '../../art-30-record.js';
import type { DpvConcept } from '../data/dpv-terms.js';
import { gapNodes } from './gap-nodes.js';
import { below, country, node, onDay, reference, type Node, type Reference, type Writing } from './node.js';
import { internationalOrganisation, recipientId } from './party-nodes.js';
import { isDpvConcept } from '../vocabulary.js';

/** Grounds whose term is not the ground's own name: binding corporate rules are Art. 46(2)(b), laid down in Art. 47. */
const TERMS_OF_GROUNDS: Readonly<Record<string, DpvConcept>> = {
  'art-45': 'eu-gdpr:A45-3', 'art-47': 'eu-gdpr:A46-2-b', 'art-49-1-2': 'eu-gdpr:A49-2',
};

const TOOLS: Readonly<Record<string, DpvConcept>> = {
  'scc-2021-914': 'eu-gdpr:SCCByCommission', 'scc-2010-87': 'eu-gdpr:SCCByCommission', 'scc-2004-915': 'eu-gdpr:SCCByCommission',
  'scc-2001-497': 'eu-gdpr:SCCByCommission', 'bcr-c': 'eu-gdpr:BindingCorporateRules', 'bcr-p': 'eu-gdpr:BindingCorporateRules',
  'code-of-conduct': 'eu-gdpr:CodesOfConductForDataTransfers', 'certification': 'eu-gdpr:CertificationMechanismsForDataTransfers',
  'ad-hoc-clauses': 'eu-gdpr:AdHocContractualClauses', 'administrative-arrangement': 'eu-gdpr:DataTransferTool',
  'public-authority-instrument': 'eu-gdpr:DataTransferTool',
};

/** The vocabulary knows adequacy decisions by country; the newer ones it does not have yet. */
function adequacyDecision(mechanism: string | null): Reference | null {
  const term = mechanism?.startsWith('eu-adequacy-') ? `legal-eu:Adequacy-EU-${mechanism.slice('eu-adequacy-'.length).toUpperCase()}` : '';
  return isDpvConcept(term) ? reference(term) : null;
}

/** The provision that carries a transfer: by its own term under the GDPR, in words under any other law. */
function legalBases(transfer: RecordTransfer, id: string, { record }: Writing): readonly (Reference | Node | null)[] {
  const { ground, regime, mechanism } = transfer;
  if (ground === null) return [];
  const term = TERMS_OF_GROUNDS[ground] ?? ground.replace(/^art-/, 'eu-gdpr:A');
  if (regime === 'eu-gdpr' && isDpvConcept(term)) return [reference(term), adequacyDecision(mechanism)];
  return [node(below(id, 'legal-basis'), 'dpv:DataTransferLegalBasis', {
    'dct:identifier': ground, 'dct:description': groundInWords(ground, regime, labelsOf(record.language)),
  })];
}

/** What is on file for a transfer, in the words of the record. */
function safeguard({ mechanism, regime, documentation }: RecordTransfer, id: string): Node | null {
  if (mechanism === null) return null;
  const tool = regime === 'eu-gdpr' ? TOOLS[mechanism] : undefined;
  return node(below(id, 'safeguard'), tool ? ['dpv:SafeguardForDataTransfer', tool] : 'dpv:SafeguardForDataTransfer', {
    'register30:mechanism': mechanism, 'dct:description': documentation,
  });
}

/** Who receives: the recipient of the activity that goes by this engagement or, where nobody is engaged, by this name and country. */
function importerOf(transfer: RecordTransfer, activity: RecordActivity, id: string, writing: Writing): Reference | null {
  const position = activity.recipients.findIndex(({ engagement, name, countries }) => transfer.engagement === null
    ? engagement === null && name === transfer.recipient && (transfer.country === null || countries.includes(transfer.country))
    : engagement === transfer.engagement);
  const recipient = activity.recipients[position];
  return recipient ? reference(recipientId(recipient, position, id, writing)) : null;
}

/** Who sends: whoever engaged the recipient, or else the organisation. */
function exporterOf({ via }: RecordTransfer, activity: RecordActivity, id: string, writing: Writing): Reference {
  const position = via === null ? -1 : activity.recipients.findIndex(({ name, engagement }) => engagement !== null && name === via);
  const upper = activity.recipients[position];
  return reference(upper ? recipientId(upper, position, id, writing) : writing.organisation);
}

/** The transfers of an activity, in the order of the record. */
export function transferNodes(activity: RecordActivity, activityId: string, writing: Writing): readonly Node[] {
  return activity.transfers.map((transfer, position) => {
    const id = below(activityId, 'transfers', position + 1);
    return node(id, 'dpv:CrossBorderTransfer', {
      'dct:title': transfer.recipient,
      'dpv:hasDataExporter': exporterOf(transfer, activity, activityId, writing),
      'dpv:hasDataImporter': importerOf(transfer, activity, activityId, writing),
      'dpv:hasThirdCountry': transfer.country && country(transfer.country, writing),
      'dpv:hasLocation': transfer.organisation && internationalOrganisation(transfer.organisation, writing),
      'dpv:hasLegalBasis': legalBases(transfer, id, writing),
      'dpv:hasOrganisationalMeasure': safeguard(transfer, id),
      'dct:description': transfer.documentation,
      'register30:locationKind': transfer.kind,
      'register30:regime': transfer.regime,
      'register30:verdict': transfer.verdict,
      'register30:validUntil': onDay(transfer.validUntil),
      'register30:hasGap': gapNodes(transfer.missing, id),
    });
  });
}
