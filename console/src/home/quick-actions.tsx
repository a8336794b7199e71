import { ClipboardPlus, FileInput, FileText, type LucideIcon, Plus, ShieldCheck } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../design/anchor-link';
import { useDay } from '../place/day';
import { useOrganisation } from '../place/organisation';

interface QuickAction {
  readonly key: 'addProcessor' | 'ask' | 'writeActivity' | 'import' | 'records' | 'verify';
  readonly path: string;
  readonly Icon: LucideIcon;
}

const ADD: QuickAction = { key: 'addProcessor', path: '/processors/new', Icon: Plus };
const ASK: QuickAction = { key: 'ask', path: '/requests/new', Icon: Plus };
const IMPORT: QuickAction = { key: 'import', path: '/import', Icon: FileInput };
const RECORDS: QuickAction = { key: 'records', path: '/records', Icon: FileText };
const WRITE: QuickAction = { key: 'writeActivity', path: '/activities/new', Icon: ClipboardPlus };
const VERIFY: QuickAction = { key: 'verify', path: '/history', Icon: ShieldCheck };

/** What whoever looks does most often; of another day it can only be read. */
export function QuickActions(): ReactNode {
  const { t } = useTranslation('home');
  const { may, to } = useOrganisation();
  const { isPast } = useDay();
  const reading = [RECORDS, VERIFY];
  const actions = isPast ? reading : may('decide') ? [ADD, WRITE, RECORDS, IMPORT] : may('propose') ? [ASK, RECORDS] : reading;
  return actions.map(({ key, path, Icon }, position) => (
    <ButtonLink key={key} to={to(path)} variant={position === 0 ? 'filled' : 'default'} leftSection={<Icon size={16} aria-hidden />}>{t(`actions.${key}`)}</ButtonLink>
  ));
}
