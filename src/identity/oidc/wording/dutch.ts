import type { OidcWords } from './oidc-words.js';

/** What signing in by a provider says to people, in Dutch. */
export const DUTCH: OidcWords = {
  toSignIn: 'Naar de aanmeldpagina',
  toAccount: 'Naar uw account',
  refusals: {
    'unknown-provider': ['Deze aanbieder bestaat niet', 'Deze installatie kent geen aanmelding met die naam.'],
    'provider-away': ['De aanbieder is niet bereikbaar', 'De dienst die u aanmeldt antwoordt op dit moment niet. Probeer het over enkele minuten opnieuw of meld u aan met uw wachtwoord.'],
    'flow-unknown': ['Deze aanmelding kan niet verdergaan', 'Ze duurde langer dan tien minuten, was al afgerond of is in een andere browser begonnen. Begin opnieuw.'],
    declined: ['U bent niet aangemeld', 'De aanbieder meldt dat de aanmelding is afgebroken. Er is niets gewijzigd.'],
    'provider-failed': ['De aanbieder meldt een probleem', 'Hij kon u niet aanmelden. Blijft dit zo, neem dan contact op met de beheerder van deze dienst: de reden staat in het logboek.'],
    'answer-not-valid': ['Het antwoord van de aanbieder is niet te vertrouwen', 'Het past niet bij wat gevraagd was; daarom is niemand aangemeld. Begin opnieuw en neem contact op met de beheerder als dit zo blijft.'],
    'email-missing': ['Uw e-mailadres ontbreekt', 'De aanbieder zegt niet welk e-mailadres van u is. Vraag de beheerders ervan het aan deze dienst door te geven.'],
    'email-not-verified': ['Uw e-mailadres is niet bevestigd', 'De aanbieder heeft niet gecontroleerd dat het adres van u is. Bevestig het daar en meld u dan opnieuw aan.'],
    'email-known': ['U hebt hier al een account', 'Er is een account met uw e-mailadres. Meld u aan met het wachtwoord daarvan; verbind daarna deze aanbieder onder ‘Uw account’.'],
    'no-role': ['U hebt hier nog geen rol', 'De aanbieder kent u, maar geen van uw groepen geeft u hier een rol. Vraag een beheerder erom.'],
    'not-provisioned': ['U hebt hier nog geen account', 'Vraag een beheerder om een uitnodiging; verbind daarna deze aanbieder onder ‘Uw account’.'],
    deactivated: ['Dit account is gesloten', 'Neem contact op met een beheerder als u het weer nodig hebt.'],
    'linked-elsewhere': ['Verbinden is niet gelukt', 'Dat account bij de aanbieder is hier van iemand anders, of u hebt al een ander verbonden.'],
  },
  link: {
    title: (provider) => `${provider} verbinden`,
    lead: (provider) => `Daarna kunt u zich ook met ${provider} aanmelden.`,
    confirm: 'Bevestig met uw wachtwoord dat u het bent.',
    stale: 'U hebt zich een tijd geleden aangemeld. Om zeker te zijn dat u het bent: meld u af, weer aan, en kom binnen tien minuten terug.',
    submit: 'Verder',
    ready: (provider) => `Meld u nu aan bij ${provider}. Daarna bent u weer hier.`,
    go: (provider) => `Verder naar ${provider}`,
  },
};
