import { Badge, Text, Title } from '@mantine/core';
import { ArrowRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { AnchorLink, ButtonLink } from '../design/anchor-link';
import { useLabels } from '../place/labels';
import { useOrganisation } from '../place/organisation';
import { useFindingWords } from './finding-words';
import classes from './home.module.css';
import { addressOf } from '../place/thing-address';
import type { Finding } from './use-findings';

/** One finding: what is wrong with what, which article says so, what would close it, and the way to the very field. */
export function FindingItem({ finding, isBrief = false }: { readonly finding: Finding; /** Where its kind, article and remedy are told once for many. */ readonly isBrief?: boolean }): ReactNode {
  const { t, i18n } = useTranslation('home');
  const { to } = useOrganisation();
  const { label, cite } = useLabels();
  const words = useFindingWords();
  const { code, severity, about, name, pointer, message, citation, remedy, conditional } = finding;
  const page = addressOf(about);
  const field = addressOf(about, pointer);
  return (
    <li className={classes.finding} data-severity={severity}>
      <div className={classes.what}>
        {!isBrief && <Title order={3}>{words.title(code)} <Text span size="sm" fw={400} c="dimmed">{cite(citation)}</Text></Title>}
        <Text size="sm">
          {page === null ? <strong>{name}</strong> : <AnchorLink to={to(page)} fw={600}>{name}</AnchorLink>} <Text span size="sm" c="dimmed">· {label('thing-kinds', about.kind)}</Text>
          {conditional && <Badge ml="xs" variant="light" radius="sm" tt="none" color="gray">{t('findings.conditional')}</Badge>}
        </Text>
        {i18n.language === 'en' ? <Text size="sm">{message}</Text> : <Text size="xs" lang="en">{message}</Text>}
        {!isBrief && <Text size="sm" c="dimmed"><strong>{t('findings.remedy')}</strong> {words.remedy(code, remedy)}</Text>}
      </div>
      {field !== null && <ButtonLink className={`${classes.go} no-print`} to={to(field)} variant="light" size="xs" rightSection={<ArrowRight size={14} aria-hidden />} aria-label={t('findings.goTo', { what: words.title(code), name })}>{t('findings.go')}</ButtonLink>}
    </li>
  );
}
