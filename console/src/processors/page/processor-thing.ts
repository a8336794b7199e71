import type { Schemas } from '../../api/client';

/** What the register says of a company, every field stated. */
export type ProcessorThing = Required<Schemas['ProcessorBody']>;
export type Certification = Schemas['CertificationBody'];

/** A company of which nothing is known yet. */
export const EMPTY_PROCESSOR: ProcessorThing = {
  key: '', name: '', legalName: null, country: null, address: null, catalogue: null, aliases: [], website: null, contact: null, subProcessorsUrl: null, sector: 'commercial', subjectTo: [],
  notSubjectTo: [], certifications: [],
};

/** @returns a company with every field stated */
export function completeProcessor(stated: Schemas['ProcessorBody']): ProcessorThing {
  return { ...EMPTY_PROCESSOR, ...stated };
}

/** Empty lines are no aliases, and a contact of whom nothing is said is none. @returns what is sent to the service */
export function tidyProcessor(thing: ProcessorThing): ProcessorThing {
  const { contact, aliases } = thing;
  const hasContact = contact !== null && Object.values(contact).some((value) => value !== null && value !== '');
  return { ...thing, contact: hasContact ? contact : null, aliases: aliases?.map((alias) => alias.trim()).filter(Boolean) ?? [] };
}
