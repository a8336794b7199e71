import { ActionIcon, type MantineColorScheme, Menu, useMantineColorScheme } from '@mantine/core';
import { CircleUserRound, KeyRound, LogOut, Monitor, Moon, Sun } from 'lucide-react';
import { type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { removeDraftsOf } from '../editing/drafts';
import { useMe } from '../place/me';
import { type Language, LANGUAGES } from '../words/languages';
import classes from './shell.module.css';
import { useLanguage } from './use-language';

const SCHEMES = [{ scheme: 'auto', Icon: Monitor }, { scheme: 'light', Icon: Sun }, { scheme: 'dark', Icon: Moon }] as const;

/** What is about whoever looks: language, light or dark, account, signing out. */
export function PersonMenu(): ReactNode {
  const { t } = useTranslation('shell');
  const me = useMe();
  const signOut = useRef<HTMLFormElement>(null);
  return (
    <>
      {/* A form and no request: the answer ends the session and leads to the sign-in page. */}
      <form ref={signOut} method="post" action="/sign-out" hidden><input type="hidden" name="csrf" value={me.csrfToken ?? ''} /></form>
      <Menu width={260} position="bottom-end" shadow="md" keepMounted={false}>
        <Menu.Target><ActionIcon variant="subtle" color="gray" c="inherit" size="lg" aria-label={t('personMenu', { name: me.name })}><CircleUserRound size={22} aria-hidden /></ActionIcon></Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{me.name}{me.email !== null && <><br />{me.email}</>}</Menu.Label>
          <Menu.Item component="a" href="/account" leftSection={<KeyRound size={16} aria-hidden />}>{t('account')}</Menu.Item>
          <Menu.Divider />
          <Schemes />
          <Menu.Divider />
          <LanguageItems />
          <Menu.Divider />
          <Menu.Item leftSection={<LogOut size={16} aria-hidden />} onClick={() => void removeDraftsOf(me.id).finally(() => signOut.current?.submit())}>{t('signOut')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </>
  );
}

function Schemes(): ReactNode {
  const { t } = useTranslation('shell');
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <>
      <Menu.Label>{t('look')}</Menu.Label>
      <Menu.RadioGroup value={colorScheme} onChange={(scheme) => setColorScheme(scheme as MantineColorScheme)}>
        {SCHEMES.map(({ scheme, Icon }) => <Menu.RadioItem key={scheme} value={scheme}><Icon size={16} aria-hidden className={classes['sign']} />{t(`schemes.${scheme}`)}</Menu.RadioItem>)}
      </Menu.RadioGroup>
    </>
  );
}

function LanguageItems(): ReactNode {
  const { t, i18n } = useTranslation('shell');
  const choose = useLanguage();
  return (
    <>
      <Menu.Label>{t('language')}</Menu.Label>
      <Menu.RadioGroup value={i18n.language} onChange={(language) => choose(language as Language)}>
        {Object.entries(LANGUAGES).map(([code, name]) => <Menu.RadioItem key={code} value={code} lang={code}>{name}</Menu.RadioItem>)}
      </Menu.RadioGroup>
    </>
  );
}
