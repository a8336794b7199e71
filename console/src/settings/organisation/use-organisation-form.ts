import { useForm, type UseFormReturnType } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { Problem } from '../../api/problem';
import { registerChanged } from '../../api/query-client';
import { reasonHeader } from '../../editing/write-headers';
import { changedFields, saveThing, ThingConflict } from '../save-thing';
import { fieldsOf, type Organisation, type OrganisationField, type OrganisationValues, valuesOf } from './organisation-values';

export type OrganisationForm = UseFormReturnType<OrganisationValues & { reason: string }>;

/** What somebody else made of a field that was changed here, too. */
export interface FieldConflict {
  readonly field: OrganisationField;
  readonly theirs: unknown;
  readonly mine: unknown;
}

/** The organisation while it is edited. */
export interface OrganisationEditing {
  readonly form: OrganisationForm;
  readonly changed: readonly string[];
  readonly conflicts: readonly FieldConflict[];
  readonly error: Error | null;
  readonly isSaving: boolean;
  /** Since the last save nothing was typed. */
  readonly isSaved: boolean;
  save(): void;
  discard(): void;
  /** Decides a conflict. */
  settle(conflict: FieldConflict, whose: 'theirs' | 'mine'): void;
}

const PATH = '/api/v1/organisations/{org}';

/** @param organisation as it is known now; what was typed stays when that changes, and saving brings both together by field */
export function useOrganisationForm(org: string, organisation: Organisation): OrganisationEditing {
  const { t } = useTranslation('settings');
  const [base, setBase] = useState(organisation);
  const [theirs, setTheirs] = useState<{ readonly organisation: Organisation; readonly fields: readonly OrganisationField[] } | null>(null);
  const [isSaved, setSaved] = useState(false);
  const form = useForm<OrganisationValues & { reason: string }>({ initialValues: { ...valuesOf(organisation), reason: '' }, validate: { name: (value) => (value.trim() === '' ? t('organisation.nameMissing') : null) } });
  const wanted = fieldsOf(form.values);
  const changed = Object.keys(changedFields(fieldsOf(valuesOf(base)), wanted));
  const start = (now: Organisation): void => { setBase(now); setTheirs(null); form.setValues({ ...valuesOf(now), reason: '' }); };
  const { mutate, error, isPending } = useMutation({
    mutationFn: async () => {
      await saveThing({
        base: fieldsOf(valuesOf(base)), wanted,
        read: async () => { const { data, response } = await api.GET(PATH, { params: { path: { org } } }); return { data: data && fieldsOf(valuesOf(data)), response }; },
        write: (tag, patch) => api.PATCH(PATH, { params: { path: { org }, header: { 'If-Match': tag, ...reasonHeader(form.values.reason) } }, body: patch }),
      });
      return (await api.GET(PATH, { params: { path: { org } } })).data;
    },
    onSuccess: async (now) => { if (now) start(now); setSaved(true); await registerChanged(); },
    onError: (refused) => {
      if (refused instanceof ThingConflict) setTheirs({ organisation: refused.theirs as Organisation, fields: refused.fields as OrganisationField[] });
      if (refused instanceof Problem) for (const { pointer, message } of refused.errors) form.setFieldError(pointer.slice(1).replaceAll('/', '.'), message);
    },
  });
  const settle = ({ field }: FieldConflict, whose: 'theirs' | 'mine'): void => {
    if (theirs === null) return;
    setBase({ ...base, [field]: theirs.organisation[field] });
    if (whose === 'theirs') form.setFieldValue(field, valuesOf(theirs.organisation)[field]);
    const fields = theirs.fields.filter((each) => each !== field);
    setTheirs(fields.length === 0 ? null : { ...theirs, fields });
  };
  return {
    form, changed, isSaving: isPending, isSaved: isSaved && changed.length === 0, error: error instanceof ThingConflict ? null : error,
    conflicts: theirs?.fields.map((field) => ({ field, theirs: theirs.organisation[field], mine: wanted[field] })) ?? [],
    save: () => { if (!form.validate().hasErrors) mutate(); },
    discard: () => start(organisation),
    settle,
  };
}
