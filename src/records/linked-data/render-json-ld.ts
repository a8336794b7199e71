import { labelsOf } from '../labels/languages.js';
import type { Art30Record } from '../art-30-record.js';
import { activityId, activityNodes } from './nodes/activity-nodes.js';
import { gapNodes } from './nodes/gap-nodes.js';
import { below, node, onDay, reference, type Node, type Writing } from './nodes/node.js';
import { engagementId, organisationNode } from './nodes/party-nodes.js';
import { CONTEXT } from './vocabulary.js';

/** The record itself: what it is, of which day, and its entries. */
function recordNode(writing: Writing): Node {
  const { record, organisation } = writing;
  const { role, asOf, knownOn, language, complete, revision, lawVersion, digest, generatedAt, missing } = record;
  const id = below(organisation, 'records', role, asOf);
  const isController = role === 'controller';
  return node(id, ['dpv:ROPA', 'dcat:Catalog', isController ? 'register30:ControllerRecord' : 'register30:ProcessorRecord'], {
    'dct:title': labelsOf(language).title[role],
    'dct:language': language,
    'dct:date': onDay(asOf),
    'dct:issued': { '@value': generatedAt, '@type': 'xsd:dateTime' },
    'register30:issueNumber': record.issue?.number,
    'register30:knownOn': knownOn,
    'register30:revision': revision,
    'register30:lawVersion': onDay(lawVersion),
    'register30:digest': digest,
    'register30:complete': complete,
    [isController ? 'dpv:hasDataController' : 'dpv:hasDataProcessor']: reference(organisation),
    'dpv:hasJointDataControllers': record.organisation.jointControllers.map(({ engagement }) => reference(engagementId(engagement, writing))),
    'register30:hasGap': gapNodes(missing.filter(({ activity }) => activity === null), id),
    'dcat:dataset': record.activities.map(({ key }) => reference(activityId(key, writing))),
  });
}

/**
 * The record as JSON-LD 1.1 in the terms of the Data Privacy Vocabulary 2.3. Everything hangs below `urn:register30:{slug}`: no blank
 * nodes, the same name for the same thing in every record. The context stands in the document; reading it fetches nothing.
 */
export function renderJsonLd(record: Art30Record): string {
  const { slug, regimes } = record.organisation;
  const writing: Writing = { record, organisation: `urn:register30:${encodeURIComponent(slug)}`, underGdpr: regimes.length === 0 || regimes.includes('eu-gdpr') };
  const graph = [recordNode(writing), organisationNode(writing), ...activityNodes(writing)];
  return `${JSON.stringify({ '@context': CONTEXT, '@graph': graph }, null, 1)}\n`;
}
