/** Art. 30(1)(f): how long data are kept, by period, by event, or why neither can be said; and where the organisation keeps them. */
import { isBlank } from '../../../law/register/words.js';
import type { ControllerRecordActivity, RecordActivity, RecordRetention } from '../../art-30-record.js';
import { dataCategoryId } from './category-nodes.js';
import { below, country, node, reference, webAddress, type Node, type TypedValue, type Writing } from './node.js';

/** XML Schema knows no weeks; a period with weeks stays text. */
const duration = (period: string): TypedValue | string => (/^P(?!$)(\d+Y)?(\d+M)?(\d+D)?$/.test(period) ? { '@value': period, '@type': 'xsd:duration' } : period);

function durationNode({ period, trigger, description }: RecordRetention, id: string): Node {
  if (period !== null) {
    return node(below(id, 'duration'), 'dpv:TemporalDuration', { 'rdf:value': duration(period), 'register30:countsFrom': trigger, 'dct:description': description });
  }
  if (!isBlank(trigger)) {
    return node(below(id, 'duration'), 'dpv:UntilEventDuration', { 'register30:countsFrom': trigger, 'dct:description': description });
  }
  return node(below(id, 'duration'), 'dpv:IndeterminateDuration', { 'dct:description': description });
}

const isStated = ({ period, trigger, description }: RecordRetention): boolean => !(isBlank(period) && isBlank(trigger) && isBlank(description));

/** The time limits for erasure that are stated, each with every category it is for, so that a reader can tell which have none. */
export function retentionNodes(activity: ControllerRecordActivity, activityId: string, writing: Writing): readonly Node[] {
  return activity.retention.flatMap((retention, position) => {
    if (!isStated(retention)) return [];
    const id = below(activityId, 'retention', position + 1);
    const categories = retention.dataCategories.length === 0 ? activity.dataCategories : retention.dataCategories;
    return [node(id, 'dpv:StorageDuration', {
      'dct:description': retention.wording,
      'dpv:hasDuration': durationNode(retention, id),
      'dpv:hasPersonalData': categories.map(({ key }) => reference(dataCategoryId(key, writing))),
    })];
  });
}

/** The policy that the time limits follow. */
export function retentionPolicyNode({ retentionPolicy }: ControllerRecordActivity, activityId: string): Node | null {
  if (!retentionPolicy) return null;
  const { url, adhered, reason } = retentionPolicy;
  return node(below(activityId, 'retention-policy'), 'dpv:DataStoragePolicy', {
    'dct:source': webAddress(url), 'register30:adhered': adhered, 'dct:description': reason,
  });
}

/** Where the organisation itself keeps the data. */
export function storageLocationNodes({ locations = [] }: RecordActivity, activityId: string, writing: Writing): readonly Node[] {
  return locations.map(({ country: code, description }, position) => node(below(activityId, 'locations', position + 1), 'dpv:StorageLocation', {
    'dpv:hasLocation': code && country(code, writing), 'dct:description': description,
  }));
}
