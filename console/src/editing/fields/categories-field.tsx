import { Box, Checkbox, Group } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { useOrganisation } from '../../place/organisation';
import { useCategories, useCategoryChoices } from './choices';
import { CreateInline } from './create-inline';
import type { FieldProps } from './field';
import { useFormPlace } from './field-context';
import { freeKeyFor } from './own-key';
import { PickSeveralField } from './pick-field';

/** A field for categories of data or of data subjects. */
export interface CategoriesFieldProps extends FieldProps {
  readonly kind: 'data' | 'data-subject';
  /** Keys. */
  readonly value: readonly string[];
  onChange(value: string[]): void;
  /** Only these can be picked: the categories of the thing around. */
  readonly among?: readonly string[];
}

/** Categories by type-ahead; special ones and those on offences say so; a category of one's own is added in place. */
export function CategoriesField({ kind, value, onChange, among, ...field }: CategoriesFieldProps): ReactNode {
  const { t } = useTranslation('editing');
  const { org, isReadOnly } = useFormPlace();
  const { may } = useOrganisation();
  const [search, setSearch] = useState('');
  const [created, setCreated] = useState<string | null>(null);
  const { choices } = useCategoryChoices(kind, org, search);
  const offered = among ? choices.filter((choice) => among.includes(choice.value)) : choices;
  const canCreate = may('decide') && !isReadOnly && !among;
  return (
    <Box>
      <PickSeveralField {...field} value={value} onChange={onChange} choices={offered} search={search} onSearch={setSearch} onCreate={canCreate ? setCreated : undefined} placeholder={t(`pick.${kind}`)} />
      {created !== null && <NewCategory kind={kind} name={created} onCreated={(key) => { setCreated(null); onChange([...value, key]); }} onCancel={() => setCreated(null)} />}
    </Box>
  );
}

interface NewCategoryProps extends Pick<CategoriesFieldProps, 'kind'> {
  readonly name: string;
  onCreated(key: string): void;
  onCancel(): void;
}

function NewCategory({ kind, name, onCreated, onCancel }: NewCategoryProps): ReactNode {
  const { t } = useTranslation('editing');
  const { org } = useFormPlace();
  const { items } = useCategories(kind, org);
  const [special, setSpecial] = useState(false);
  const [criminal, setCriminal] = useState(false);
  const create = async (stated: string): Promise<string> => {
    const key = freeKeyFor(stated, (each) => items.some((item) => item.key === each));
    const params = { path: { org } };
    if (kind === 'data') await api.POST('/api/v1/organisations/{org}/data-categories', { params, body: { key, name: stated, special, criminal } });
    else await api.POST('/api/v1/organisations/{org}/data-subject-categories', { params, body: { key, name: stated } });
    return key;
  };
  return (
    <CreateInline title={t(`newCategory.${kind}`)} name={name} create={create} onCreated={onCreated} onCancel={onCancel}>
      {kind === 'data' && (
        <Group gap="lg">
          <Checkbox label={t('newCategory.special')} checked={special} onChange={(event) => setSpecial(event.currentTarget.checked)} />
          <Checkbox label={t('newCategory.criminal')} checked={criminal} onChange={(event) => setCriminal(event.currentTarget.checked)} />
        </Group>
      )}
    </CreateInline>
  );
}
