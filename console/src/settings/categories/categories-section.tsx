import { Button, Group, Text } from '@mantine/core';
import { Plus } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { query } from '../../api/client';
import { Loading } from '../../design/loading';
import { Panel } from '../../design/panel';
import { ProblemNotice } from '../../design/problem-notice';
import { useOrganisation } from '../../place/organisation';
import { OnlyNotice } from '../only-notice';
import { useMayChange } from '../permissions';
import classes from '../settings.module.css';
import { type Category, CategoryDialog, type CategoryKind } from './category-dialog';

/** The organisation's own categories of data and of data subjects. */
export function CategoriesSection(): ReactNode {
  const { t } = useTranslation('settings');
  const { org, may } = useOrganisation();
  const data = query.useQuery('get', '/api/v1/organisations/{org}/data-categories', { params: { path: { org }, query: { limit: 500 } } });
  const subjects = query.useQuery('get', '/api/v1/organisations/{org}/data-subject-categories', { params: { path: { org }, query: { limit: 500 } } });
  return (
    <>
      {!may('decide') && <OnlyNotice>{t('onlyDeciders')}</OnlyNotice>}
      <CategoryPanel kind="data-categories" categories={data.data?.items} error={data.error} onRetry={() => void data.refetch()} />
      <CategoryPanel kind="data-subject-categories" categories={subjects.data?.items} error={subjects.error} onRetry={() => void subjects.refetch()} />
    </>
  );
}

const WORDS = {
  'data-categories': { title: 'categories.dataTitle', lead: 'categories.dataLead', add: 'categories.addData' },
  'data-subject-categories': { title: 'categories.subjectsTitle', lead: 'categories.subjectsLead', add: 'categories.addSubjects' },
} as const;

interface CategoryPanelProps {
  readonly kind: CategoryKind;
  /** Built-in ones among them. */
  readonly categories: readonly (Category & { readonly builtIn: boolean })[] | undefined;
  readonly error: unknown;
  readonly onRetry: () => void;
}

function CategoryPanel({ kind, categories, error, onRetry }: CategoryPanelProps): ReactNode {
  const { t } = useTranslation('settings');
  const mayChange = useMayChange('decide');
  const [edited, setEdited] = useState<{ category: Category | null; attempt: number }>({ category: null, attempt: 0 });
  const [isOpen, setOpen] = useState(false);
  const open = (category: Category | null): void => { setEdited({ category, attempt: edited.attempt + 1 }); setOpen(true); };
  const own = categories?.filter(({ builtIn }) => !builtIn) ?? [];
  const words = WORDS[kind];
  const add = mayChange && <Button variant="default" leftSection={<Plus size={18} aria-hidden />} onClick={() => open(null)}>{t(words.add)}</Button>;
  return (
    <Panel title={t(words.title)} lead={t(words.lead)} actions={add}>
      {categories === undefined && (error ? <ProblemNotice error={error} retry={onRetry} /> : <Loading />)}
      {categories !== undefined && own.length === 0 && <Text size="sm" c="dimmed">{t('categories.none')}</Text>}
      <ul className={classes.rows}>{own.map((category) => <li key={category.key} className={classes.row}><CategoryRow category={category} {...(mayChange ? { onEdit: open } : {})} /></li>)}</ul>
      {categories !== undefined && <Text size="xs" c="dimmed" mt="xs">{t('categories.builtIn', { count: categories.length - own.length })}</Text>}
      <CategoryDialog key={edited.attempt} kind={kind} title={t(words.add)} category={edited.category} taken={categories?.map(({ key }) => key) ?? []} isOpen={isOpen} onClose={() => setOpen(false)} />
    </Panel>
  );
}

function CategoryRow({ category, onEdit }: { readonly category: Category; readonly onEdit?: (category: Category) => void }): ReactNode {
  const { t } = useTranslation('settings');
  const { t: word } = useTranslation();
  const { name, special, criminal } = category;
  return (
    <>
      <div className={classes.words}>
        <Text size="sm" fw={600}>{name}</Text>
        <Group gap="xs">{special === true && <Text size="xs" c="dimmed">{t('categories.special')}</Text>}{criminal === true && <Text size="xs" c="dimmed">{t('categories.criminal')}</Text>}</Group>
      </div>
      {onEdit && <Button variant="subtle" aria-label={t('categories.edit', { name })} onClick={() => onEdit(category)}>{word('edit')}</Button>}
    </>
  );
}
