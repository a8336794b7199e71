import type { SheetWords } from './sheet-words.js';

export const DUTCH_SHEETS: SheetWords = {
  sheets: {
    record: 'Register', activities: 'Verwerkingsactiviteiten', engagements: 'Opdrachten', processors: 'Bedrijven', measures: 'Maatregelen',
    controllers: 'Verantwoordelijken', transfers: 'Doorgiften', recipients: 'Ontvangers', gaps: 'Ontbrekende gegevens', cover: 'Voorblad',
  },
  headings: {
    processor: 'Bedrijf', status: 'Status', via: 'Ingeschakeld via', locationCountry: 'Land van de gegevens',
    locationOrganisation: 'Internationale organisatie', locationKind: 'Soort toegang', region: 'Regio',
    contractKind: 'Soort overeenkomst', contractStatus: 'Stand van de overeenkomst', contractSignedOn: 'Overeenkomst ondertekend op',
    contractEndsOn: 'Einde van de overeenkomst', contractUrl: 'Adres van de overeenkomst', safeguard: 'Waarborg', module: 'Module',
    safeguardSignedOn: 'Waarborg ondertekend op', safeguardEndsOn: 'Einde van de waarborg', safeguardReference: 'Kenmerk van de waarborg',
    reviewEvery: 'Herziening elke', lastReviewedOn: 'Laatst herzien op', retentionFor: 'Termijn voor', retentionPeriod: 'Bewaartermijn',
    retentionTrigger: 'Te rekenen vanaf', retentionReason: 'Opmerking bij de termijn', otherRecipients: 'Andere ontvangers',
    otherRecipientCategories: 'Categorieën andere ontvangers', otherRecipientCountries: 'Landen van andere ontvangers',
    category: 'Categorie', description: 'Beschrijving', ground: 'Grondslag van de doorgifte', validUntil: 'Geldig tot', modality: 'Verplichting',
    format: 'Formaat',
  },
  editing: 'Bladen met een groene kop kunnen worden bewerkt en naar het register worden teruggestuurd. Eén waarde per regel; “–” betekent “niet vermeld”.',
  engagementStatuses: { draft: 'Concept', submitted: 'Ingediend', approved: 'Goedgekeurd', rejected: 'Afgewezen', ended: 'Beëindigd' },
  contractKinds: {
    'art-28': 'Verwerkersovereenkomst (art. 28)', 'joint-controller': 'Regeling tussen gezamenlijke verantwoordelijken (art. 26)',
    'controller-to-controller': 'Overeenkomst tussen verantwoordelijken',
  },
  contractStatuses: { none: 'Geen', incorporated: 'Deel van de gebruiksvoorwaarden', executed: 'Ondertekend', ended: 'Beëindigd' },
};
