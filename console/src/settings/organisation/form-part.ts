import type { OrganisationForm } from './use-organisation-form';

/** What every part of the form takes. */
export interface FormPartProps {
  readonly form: OrganisationForm;
  readonly readOnly: boolean;
}
