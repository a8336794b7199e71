import { SimpleGrid, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ChoiceField } from '../../editing/fields/choice-field';
import { DayField } from '../../editing/fields/day-field';
import { TextField } from '../../editing/fields/text-field';
import type { Contract, EngagementRole } from './engagement-thing';

const KINDS = ['art-28', 'joint-controller', 'controller-to-controller'] as const;
const STATUSES = ['none', 'incorporated', 'executed', 'ended'] as const;
const NO_CONTRACT: Contract = { kind: null, status: null, signedOn: null, endsOn: null, url: null };

/** What the law asks for, by the role of the company: Art. 28(3), Art. 26(1), or nothing. */
const CONTRACT_OF_ROLE: Readonly<Record<EngagementRole, NonNullable<Contract['kind']>>> = {
  processor: 'art-28', 'sub-processor': 'art-28', 'joint-controller': 'joint-controller', controller: 'controller-to-controller',
};

/** The contract that governs an engagement. */
export interface ContractFieldProps {
  readonly value: Contract | null;
  readonly role: EngagementRole;
  onChange(value: Contract | null): void;
}

/** @returns the contract, null where nothing of it is stated any more */
function stated(contract: Contract): Contract | null {
  return Object.values(contract).every((value) => value === null || value === undefined) ? null : contract;
}

/** Which contract governs the engagement: its kind, how it was concluded, its days, and where it is. */
export function ContractField({ value, role, onChange }: ContractFieldProps): ReactNode {
  const { t } = useTranslation('engagements');
  const contract = { ...NO_CONTRACT, ...value };
  const set = (part: Partial<Contract>): void => onChange(stated({ ...contract, ...part }));
  const isConcluded = contract.status === 'executed' || contract.status === 'incorporated' || contract.status === 'ended' || (contract.status === null && contract.kind !== null);
  const asksFor = role === 'joint-controller' ? 'joint-controller' : role === 'controller' ? 'controller' : 'processor';
  return (
    <div data-field="/contract">
      <Text size="sm" mb="sm">{t(`fields.contract.asked.${asksFor}`)}</Text>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md" style={{ alignItems: 'end' }}>
        <ChoiceField list="contract-kinds" codes={KINDS} pointer="/contract/kind" label={t('fields.contract.kind')} value={contract.kind ?? null} onChange={(kind) => set({ kind })} />
        <ChoiceField list="contract-statuses" codes={STATUSES} pointer="/contract/status" label={t('fields.contract.status')} help={t('fields.contract.statusHelp')} value={contract.status ?? null} onChange={(status) => set({ status, kind: contract.kind ?? (status === null ? null : CONTRACT_OF_ROLE[role]) })} />
        {(isConcluded || contract.signedOn) && <DayField pointer="/contract/signedOn" label={t('fields.contract.signedOn')} value={contract.signedOn ?? null} onChange={(signedOn) => set({ signedOn })} />}
        {(isConcluded || contract.endsOn) && <DayField pointer="/contract/endsOn" label={t('fields.contract.endsOn')} help={t('fields.contract.endsOnHelp')} value={contract.endsOn ?? null} onChange={(endsOn) => set({ endsOn })} />}
        <TextField type="url" pointer="/contract/url" label={t('fields.contract.url')} help={t('fields.contract.urlHelp')} placeholder="https://" value={contract.url ?? null} onChange={(url) => set({ url })} />
      </SimpleGrid>
    </div>
  );
}
