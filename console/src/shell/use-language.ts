import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import { queryClient } from '../api/query-client';
import type { Language } from '../words/languages';

const ME = '/api/v1/me';

/** @returns chooses a language: at once here, and for mails and pages of the service from then on */
export function useLanguage(): (language: Language) => void {
  const { i18n } = useTranslation();
  return useCallback((language) => {
    void i18n.changeLanguage(language);
    void keep(language).then(() => queryClient.invalidateQueries(), () => undefined);
  }, [i18n]);
}

async function keep(language: Language): Promise<void> {
  const { response } = await api.GET(ME);
  await api.PATCH(ME, { params: { header: { 'If-Match': response.headers.get('ETag') ?? '' } }, body: { language } });
}
