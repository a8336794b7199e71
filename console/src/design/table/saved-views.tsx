import { ActionIcon, Button, Divider, Group, Menu, Popover, Stack, Text, TextInput } from '@mantine/core';
import { Bookmark, Check, Ellipsis, Star } from 'lucide-react';
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { usePreference } from '../../place/preferences';
import { renamed, type SavedView, viewShown, type ViewState, withDefault, withoutView, withView } from './view-list';

/** The saved views of a list. */
export interface SavedViewsProps {
  /** The list; views are kept as `views.<name>`, columns as `columns.<name>`, as `ThingTable` does. */
  readonly name: string;
  /** Filters and order as they are now. */
  readonly wish: Readonly<Record<string, string>>;
  onApply(wish: Readonly<Record<string, string>>): void;
}

const NONE: readonly SavedView[] = [];

/** Names what is shown now, and goes back to it later. */
export function SavedViews({ name, wish, onApply }: SavedViewsProps): ReactNode {
  const { t } = useTranslation('design');
  const [views, setViews] = usePreference<readonly SavedView[]>(`views.${name}`, NONE);
  const [columns, setColumns] = usePreference<readonly string[] | null>(`columns.${name}`, null);
  const [isOpen, setOpen] = useState(false);
  const shown = viewShown(views, { wish, columns });
  const apply = (view: SavedView): void => { onApply(view.wish); setColumns(view.columns); setOpen(false); };
  useDefaultView(views, apply);
  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-start" width={320} trapFocus returnFocus withinPortal>
      <Popover.Target>
        <Button variant="default" leftSection={<Bookmark size={16} aria-hidden />} onClick={() => setOpen(!isOpen)} maw="16rem">{shown?.name ?? t('views.title')}</Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('views.title')}>
        <Stack gap="xs">
          {views.length === 0 && <Text size="sm" c="dimmed">{t('views.none')}</Text>}
          {views.map((view) => <ViewLine key={view.name} view={view} isShown={view === shown} views={views} onApply={() => apply(view)} onChange={setViews} />)}
          <Divider />
          <NewView state={{ wish, columns }} onSave={(title, state) => setViews(withView(views, title, state))} />
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}

/** A list that is opened without any wish shows the default view; whoever clears the filters afterwards meant that. */
function useDefaultView(views: readonly SavedView[], apply: (view: SavedView) => void): void {
  const [search] = useSearchParams();
  const isBegun = useRef(false);
  useEffect(() => {
    if (isBegun.current) return;
    isBegun.current = true;
    const standard = views.find(({ isDefault }) => isDefault);
    if (standard && [...search.keys()].every((key) => key === 'asOf' || key === 'knownOn')) apply(standard);
  });
}

interface ViewLineProps {
  readonly view: SavedView;
  readonly isShown: boolean;
  readonly views: readonly SavedView[];
  onApply(): void;
  onChange(views: readonly SavedView[]): void;
}

function ViewLine({ view, isShown, views, onApply, onChange }: ViewLineProps): ReactNode {
  const { t } = useTranslation('design');
  const [isRenaming, setRenaming] = useState(false);
  if (isRenaming) return <NameForm label={t('views.rename', { name: view.name })} initial={view.name} onName={(to) => { onChange(renamed(views, view.name, to)); setRenaming(false); }} />;
  return (
    <Group gap={4} wrap="nowrap">
      <Button variant={isShown ? 'light' : 'subtle'} color={isShown ? undefined : 'gray'} c={isShown ? undefined : 'var(--mantine-color-text)'} justify="flex-start" flex={1} miw={0} onClick={onApply} aria-current={isShown ? 'true' : undefined}
        leftSection={isShown ? <Check size={16} aria-hidden /> : undefined} rightSection={view.isDefault && <Star size={14} role="img" aria-label={t('views.isDefault')} />}>{view.name}</Button>
      <Menu position="bottom-end" withinPortal={false}>
        <Menu.Target><ActionIcon variant="subtle" color="gray" size="lg" aria-label={t('views.more', { name: view.name })}><Ellipsis size={16} aria-hidden /></ActionIcon></Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => setRenaming(true)}>{t('views.renameThis')}</Menu.Item>
          <Menu.Item onClick={() => onChange(withDefault(views, view.isDefault ? null : view.name))}>{view.isDefault ? t('views.noDefault') : t('views.makeDefault')}</Menu.Item>
          <Menu.Item color="red" onClick={() => onChange(withoutView(views, view.name))}>{t('views.delete')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </Group>
  );
}

function NewView({ state, onSave }: { readonly state: ViewState; onSave(name: string, state: ViewState): void }): ReactNode {
  const { t } = useTranslation('design');
  return <NameForm label={t('views.save')} initial="" onName={(name) => onSave(name, state)} />;
}

function NameForm({ label, initial, onName }: { readonly label: string; readonly initial: string; onName(name: string): void }): ReactNode {
  const { t } = useTranslation();
  const [name, setName] = useState(initial);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (name.trim() === '') return;
    onName(name);
    setName('');
  };
  return (
    <form onSubmit={submit}>
      <Group gap="xs" align="flex-end" wrap="nowrap">
        <TextInput label={label} value={name} maxLength={60} onChange={({ currentTarget }) => setName(currentTarget.value)} flex={1} data-autofocus={initial !== '' || undefined} autoFocus={initial !== ''} />
        <Button type="submit" variant="light">{t('save')}</Button>
      </Group>
    </form>
  );
}
