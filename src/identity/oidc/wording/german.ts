import type { OidcWords } from './oidc-words.js';

/** What signing in by a provider says to people, in German. */
export const GERMAN: OidcWords = {
  toSignIn: 'Zur Anmeldung',
  toAccount: 'Zu Ihrem Konto',
  refusals: {
    'unknown-provider': ['Diesen Anbieter gibt es nicht', 'Diese Installation kennt keine Anmeldung mit diesem Namen.'],
    'provider-away': ['Der Anbieter ist nicht erreichbar', 'Der Dienst, bei dem Sie sich anmelden, antwortet gerade nicht. Versuchen Sie es in einigen Minuten wieder oder melden Sie sich mit Ihrem Passwort an.'],
    'flow-unknown': ['Diese Anmeldung kann nicht fortgesetzt werden', 'Sie dauerte länger als zehn Minuten, war schon abgeschlossen oder wurde in einem anderen Browser begonnen. Beginnen Sie von vorn.'],
    declined: ['Sie wurden nicht angemeldet', 'Der Anbieter meldet, dass die Anmeldung abgebrochen wurde. Nichts wurde geändert.'],
    'provider-failed': ['Der Anbieter meldet ein Problem', 'Er konnte Sie nicht anmelden. Wenn das so bleibt, wenden Sie sich an den Betreiber dieses Dienstes: Der Grund steht in seinem Protokoll.'],
    'answer-not-valid': ['Der Antwort des Anbieters ist nicht zu trauen', 'Sie passt nicht zu dem, was gefragt war; deshalb wurde niemand angemeldet. Beginnen Sie von vorn und wenden Sie sich an den Betreiber, wenn es so bleibt.'],
    'email-missing': ['Ihre E-Mail-Adresse fehlt', 'Der Anbieter sagt nicht, welche E-Mail-Adresse Ihre ist. Bitten Sie seine Betreiber, sie an diesen Dienst weiterzugeben.'],
    'email-not-verified': ['Ihre E-Mail-Adresse ist nicht bestätigt', 'Der Anbieter hat nicht geprüft, dass die Adresse Ihnen gehört. Bestätigen Sie sie dort und melden Sie sich dann wieder an.'],
    'email-known': ['Sie haben hier schon ein Konto', 'Zu Ihrer E-Mail-Adresse gibt es ein Konto. Melden Sie sich mit dessen Passwort an; verbinden Sie dann diesen Anbieter unter „Ihr Konto“.'],
    'no-role': ['Sie haben hier noch keine Rolle', 'Der Anbieter kennt Sie, aber keine Ihrer Gruppen gibt Ihnen hier eine Rolle. Bitten Sie einen Administrator darum.'],
    'not-provisioned': ['Sie haben hier noch kein Konto', 'Bitten Sie einen Administrator um eine Einladung; verbinden Sie dann diesen Anbieter unter „Ihr Konto“.'],
    deactivated: ['Dieses Konto ist geschlossen', 'Wenden Sie sich an einen Administrator, wenn Sie es wieder brauchen.'],
    'linked-elsewhere': ['Das konnte nicht verbunden werden', 'Das Konto beim Anbieter gehört hier jemand anderem, oder Sie haben schon ein anderes verbunden.'],
  },
  link: {
    title: (provider) => `${provider} verbinden`,
    lead: (provider) => `Danach können Sie sich auch mit ${provider} anmelden.`,
    confirm: 'Bestätigen Sie mit Ihrem Passwort, dass Sie es sind.',
    stale: 'Ihre Anmeldung liegt eine Weile zurück. Damit sicher ist, dass Sie es sind: Melden Sie sich ab, wieder an, und kommen Sie innerhalb von zehn Minuten zurück.',
    submit: 'Weiter',
    ready: (provider) => `Melden Sie sich nun bei ${provider} an. Danach sind Sie wieder hier.`,
    go: (provider) => `Weiter zu ${provider}`,
  },
};
