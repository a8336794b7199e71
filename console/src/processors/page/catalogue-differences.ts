import type { Schemas } from '../../api/client';
import type { Certification, ProcessorThing } from './processor-thing';

/** A fact of the catalogue, with where it comes from and when somebody looked. */
export interface Fact<T> {
  readonly value: T;
  readonly source: string;
  readonly checkedOn: string;
  readonly confidence: 'seen' | 'vendor-states' | 'third-party-states';
}

type MaybeFact<T> = Fact<T> | null;

/** The legal person that a customer contracts with. */
export interface ContractingEntity {
  readonly name: string;
  readonly country: string | null;
  readonly customersIn: string | null;
}

/** One product, with what is usual for it. */
export interface CatalogueService {
  readonly slug: string;
  readonly name: string;
  readonly roles: readonly Fact<{ readonly role: string; readonly scope: string }>[];
  readonly purposes: MaybeFact<readonly string[]>;
  readonly locations: readonly Fact<{ readonly country: string | null; readonly region: string | null; readonly kind: string; readonly selection: 'fixed' | 'default' | 'optional' }>[];
  readonly mechanisms: readonly Fact<{ readonly mechanism: string; readonly module: number | null; readonly url: string | null }>[];
}

/** An entry of the catalogue. The API says only that its facts have some value; this says which. */
export interface CatalogueEntry {
  readonly key: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly domains: readonly string[];
  readonly contractingEntities: readonly Fact<ContractingEntity>[];
  readonly address: MaybeFact<string>;
  readonly website: MaybeFact<string>;
  readonly parent: MaybeFact<{ readonly name: string; readonly country: string | null }>;
  readonly services: readonly CatalogueService[];
  readonly certifications: readonly Fact<Certification>[];
  readonly dpaUrl: MaybeFact<string>;
  readonly subProcessorsUrl: MaybeFact<string>;
  readonly noticeDays: MaybeFact<number>;
  readonly objectionDays: MaybeFact<number>;
  readonly notes: readonly Fact<string>[];
}

/** @returns an entry as the API gives it, with the values that its facts have */
export function entryOf(view: Schemas['CatalogueProcessorView']): CatalogueEntry {
  return view as unknown as CatalogueEntry;
}

export type ComparedField = 'legalName' | 'country' | 'address' | 'website' | 'aliases' | 'subProcessorsUrl' | 'certifications';

/** A field in which the register and the catalogue do not say the same. */
export interface Difference {
  readonly field: ComparedField;
  /** The register says nothing, or less; or it says something else. */
  readonly kind: 'missing' | 'differs';
  /** What the register would say; never less than now. */
  readonly proposed: ProcessorThing[ComparedField];
  readonly stated: ProcessorThing[ComparedField];
  readonly fact: Pick<Fact<unknown>, 'source' | 'checkedOn'> | null;
}

const plain = (text: string): string => text.trim().replace(/\/+$/, '').toLowerCase();

function textDifference(field: 'legalName' | 'country' | 'address' | 'website' | 'subProcessorsUrl', { [field]: stated }: ProcessorThing, fact: MaybeFact<string>): readonly Difference[] {
  if (fact === null || (stated !== null && plain(stated) === plain(fact.value))) return [];
  return [{ field, kind: stated === null ? 'missing' : 'differs', proposed: fact.value, stated, fact }];
}

/** @returns in which fields the catalogue says otherwise, or more, in the order of the form */
export function differencesOf(processor: ProcessorThing, { aliases, contractingEntities: [entity], address, website, subProcessorsUrl, certifications }: CatalogueEntry): readonly Difference[] {
  const part = (value: string | null | undefined): MaybeFact<string> => (entity && value ? { ...entity, value } : null);
  const own = processor.aliases ?? [];
  const names = new Set([processor.name, ...own].map(plain));
  const moreNames = aliases.filter((alias) => !names.has(plain(alias)));
  const schemes = new Set<string>((processor.certifications ?? []).map(({ scheme }) => scheme));
  const moreCertifications = certifications.filter(({ value }) => !schemes.has(value.scheme));
  const more: Readonly<Record<'aliases' | 'certifications', readonly Difference[]>> = {
    aliases: moreNames.length === 0 ? [] : [{ field: 'aliases', kind: 'missing', proposed: [...own, ...moreNames], stated: own, fact: null }],
    certifications: moreCertifications.length === 0 ? [] : [{
      field: 'certifications', kind: 'missing', stated: processor.certifications, fact: moreCertifications[0] ?? null,
      proposed: [...(processor.certifications ?? []), ...moreCertifications.map(({ value, checkedOn }) => ({ ...value, checkedOn }))],
    }],
  };
  return [
    ...textDifference('legalName', processor, part(entity?.value.name)),
    ...more.aliases,
    ...textDifference('country', processor, part(entity?.value.country)),
    ...textDifference('address', processor, address),
    ...textDifference('website', processor, website),
    ...textDifference('subProcessorsUrl', processor, subProcessorsUrl),
    ...more.certifications,
  ];
}
