/** The laws that may bind an organisation. */
export const REGIMES = ['eu-gdpr', 'uk-gdpr', 'ch-fadp'] as const;
