import type { RecordGap } from '../../art-30-record.js';
import { below, node, type Node } from './node.js';

/** What a gap of an activity and one of a transfer have in common. */
type AnyGap = Pick<RecordGap, 'code' | 'message' | 'citation'> & Partial<Pick<RecordGap, 'item' | 'modality'>>;

/** What is missing of a thing, with the provision that asks for it. */
export function gapNodes(gaps: readonly AnyGap[], of: string): readonly Node[] {
  return gaps.map(({ code, message, citation, item, modality }, position) => node(below(of, 'gaps', position + 1), 'register30:Gap', {
    'register30:code': code, 'dct:description': message, 'register30:citation': citation, 'register30:item': item, 'register30:modality': modality,
  }));
}
