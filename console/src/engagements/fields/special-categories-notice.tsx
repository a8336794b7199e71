import { Alert } from '@mantine/core';
import { ShieldAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCategories } from '../../editing/fields/choices';
import { useFormats } from '../../place/formats';
import { useOrganisation } from '../../place/organisation';

/** Says which of the data the law holds for special, and what that asks for; nothing where there are none. */
export function SpecialCategoriesNotice({ keys }: { readonly keys: readonly string[] }): ReactNode {
  const { t } = useTranslation('engagements');
  const { org } = useOrganisation();
  const { list } = useFormats();
  const { items } = useCategories('data', org);
  const chosen = [...new Map(items.filter(({ key }) => keys.includes(key)).map((category) => [category.key, category])).values()];
  const special = chosen.filter((category) => category.special === true).map(({ name }) => name);
  const criminal = chosen.filter((category) => category.criminal === true).map(({ name }) => name);
  return (
    <div role="status">
      {(special.length > 0 || criminal.length > 0) && (
        <Alert variant="light" color="yellow" c="inherit" icon={<ShieldAlert aria-hidden />} title={t('fields.special.title')}>
          {special.length > 0 && <p style={{ margin: 0 }}>{t('fields.special.art9', { categories: list(special) })}</p>}
          {criminal.length > 0 && <p style={{ margin: 0 }}>{t('fields.special.art10', { categories: list(criminal) })}</p>}
        </Alert>
      )}
    </div>
  );
}
