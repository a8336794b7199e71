import { notifications } from '@mantine/notifications';
import i18next from 'i18next';

/** Tells in the corner that something was done; screen readers say it, too. For what went wrong there is `ProblemNotice`, which stays. */
export function tell(message: string): void {
  notifications.show({ message, color: 'green', closeButtonProps: { 'aria-label': i18next.t('close') } });
}
