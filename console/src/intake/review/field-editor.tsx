import { Button, Fieldset, Group, MultiSelect, NumberInput, Select, SimpleGrid, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { Plus, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { COUNTRY_CODES } from '../../editing/fields/country-codes';
import { useFormats } from '../../place/formats';
import { isObject, type List } from '../register/register-document';
import { useChoices, useCodes } from './choices';
import { useFieldName } from './field-name';
import { NEW_PARTS, readingOf } from './field-reading';

/** A field that can be corrected. */
interface FieldEditorProps {
  readonly kind: string;
  /** Names of the fields that lead to it, outermost first. */
  readonly path: readonly string[];
  readonly label: string;
  readonly value: unknown;
  readonly set: (value: unknown) => void;
}

/** The control that fits a value. What is not stated stays null or an empty list. */
export function FieldEditor(props: FieldEditorProps): ReactNode {
  const { kind, path, label, value, set } = props;
  const reading = readingOf(kind, path, value);
  switch (reading.as) {
    case 'code': case 'codes': return <CodeEditor {...props} list={reading.list} isMany={reading.as === 'codes'} />;
    case 'reference': case 'references': return <ReferenceEditor {...props} list={reading.list} isMany={reading.as === 'references'} />;
    case 'country': return <CountryEditor {...props} />;
    case 'flag': return <FlagEditor {...props} />;
    case 'part': return <PartEditor {...props} />;
    case 'parts': return <PartsEditor {...props} />;
    case 'day': return <TextInput type="date" label={label} value={words(value)} onChange={({ currentTarget }) => set(currentTarget.value || null)} />;
    case 'number': return <NumberInput label={label} value={typeof value === 'number' ? value : ''} onChange={(stated) => set(typeof stated === 'number' ? stated : null)} />;
    case 'texts': return <TextsEditor {...props} />;
    case 'long-text': return <Textarea label={label} autosize minRows={1} maxRows={8} value={words(value)} onChange={({ currentTarget }) => set(currentTarget.value || null)} />;
    case 'text': return <TextInput label={label} value={words(value)} onChange={({ currentTarget }) => set(currentTarget.value || null)} />;
  }
}

function words(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function stringsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

function CodeEditor({ label, value, set, list, isMany }: FieldEditorProps & { readonly list: string; readonly isMany: boolean }): ReactNode {
  const choices = useCodes(list);
  const { t } = useTranslation();
  if (isMany) return <MultiSelect label={label} data={[...choices]} value={stringsOf(value)} onChange={set} searchable />;
  const take = (code: string | null): void => set(code !== null && typeof value === 'number' ? Number(code) : code);
  return <Select label={label} data={[...choices]} value={words(value) || null} onChange={take} placeholder={t('notStated')} searchable clearable />;
}

function ReferenceEditor({ label, value, set, list, isMany }: FieldEditorProps & { readonly list: List; readonly isMany: boolean }): ReactNode {
  const choices = useChoices(list);
  const { t } = useTranslation();
  if (isMany) return <MultiSelect label={label} data={[...choices]} value={stringsOf(value)} onChange={set} searchable limit={100} />;
  return <Select label={label} data={[...choices]} value={words(value) || null} onChange={set} placeholder={t('notStated')} searchable clearable={list !== 'processors'} allowDeselect={list !== 'processors'} limit={100} />;
}

function CountryEditor({ label, value, set }: FieldEditorProps): ReactNode {
  const { country } = useFormats();
  const { t } = useTranslation();
  const data = COUNTRY_CODES.map((code) => ({ value: code, label: country(code) })).toSorted((a, b) => a.label.localeCompare(b.label));
  return <Select label={label} data={data} value={words(value) || null} onChange={set} placeholder={t('notStated')} searchable clearable />;
}

function FlagEditor({ label, value, set }: FieldEditorProps): ReactNode {
  const { t } = useTranslation();
  return <Select label={label} data={[{ value: 'true', label: t('yes') }, { value: 'false', label: t('no') }]} value={value === null || value === undefined ? null : String(value)} onChange={(stated) => set(stated === null ? null : stated === 'true')} placeholder={t('notStated')} clearable />;
}

function TextsEditor({ label, value, set }: FieldEditorProps): ReactNode {
  const { t } = useTranslation('intake');
  const take = (text: string): void => set(text === '' ? [] : text.split('\n'));
  // Lines that are empty while one types go when the field is left.
  const tidy = (): void => set(stringsOf(value).map((line) => line.trim()).filter((line) => line !== ''));
  return <Textarea label={label} description={t('values.oneEach')} autosize minRows={1} value={stringsOf(value).join('\n')} onChange={({ currentTarget }) => take(currentTarget.value)} onBlur={tidy} />;
}

/** An object: its fields beside each other. */
function PartEditor({ kind, path, label, value, set }: FieldEditorProps): ReactNode {
  return <Fieldset legend={label} p="sm"><PartFields kind={kind} path={path} part={isObject(value) ? value : {}} set={set} /></Fieldset>;
}

/** A list of objects; parts can be taken out, and added where it is known what one begins as. */
function PartsEditor({ kind, path, label, value, set }: FieldEditorProps): ReactNode {
  const { t } = useTranslation('intake');
  const parts = Array.isArray(value) ? value : [];
  const fresh = NEW_PARTS[`${kind}/${path.join('/')}`];
  const put = (index: number, part: unknown): void => set(parts.map((each: unknown, position) => (position === index ? part : each)));
  return (
    <Stack gap="xs">
      {parts.map((part: unknown, index) => (
        <Fieldset key={index} legend={`${label} ${index + 1}`} p="sm">
          <Stack gap="xs">
            {isObject(part) ? <PartFields kind={kind} path={path} part={part} set={(changed) => put(index, changed)} /> : <FieldEditor kind={kind} path={[...path, '']} label={label} value={part} set={(changed) => put(index, changed)} />}
            <Group><Button size="compact-xs" variant="subtle" leftSection={<Trash2 size={14} aria-hidden />} onClick={() => set(parts.filter((_each, position) => position !== index))}>{t('values.takeOut', { what: `${label} ${index + 1}` })}</Button></Group>
          </Stack>
        </Fieldset>
      ))}
      {parts.length === 0 && <Text size="sm" fw={500}>{label}: <em>{t('values.nothing')}</em></Text>}
      {fresh && <Group><Button size="compact-xs" variant="subtle" leftSection={<Plus size={14} aria-hidden />} onClick={() => set([...parts, fresh])}>{t('values.putIn', { what: label })}</Button></Group>}
    </Stack>
  );
}

interface PartFieldsProps {
  readonly kind: string;
  readonly path: readonly string[];
  readonly part: Readonly<Record<string, unknown>>;
  readonly set: (part: Readonly<Record<string, unknown>>) => void;
}

function PartFields({ kind, path, part, set }: PartFieldsProps): ReactNode {
  const fieldName = useFieldName();
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
      {Object.entries(part).map(([name, member]) => <FieldEditor key={name} kind={kind} path={[...path, name]} label={fieldName(name)} value={member} set={(changed) => set({ ...part, [name]: changed })} />)}
    </SimpleGrid>
  );
}
