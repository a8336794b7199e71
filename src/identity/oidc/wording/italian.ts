import type { OidcWords } from './oidc-words.js';

/** What signing in by a provider says to people, in Italian. */
export const ITALIAN: OidcWords = {
  toSignIn: 'Alla pagina di accesso',
  toAccount: 'Al suo account',
  refusals: {
    'unknown-provider': ['Questo fornitore non esiste', 'Questa installazione non offre alcun accesso con questo nome.'],
    'provider-away': ['Il fornitore non è raggiungibile', 'Il servizio che la identifica al momento non risponde. Riprovi tra qualche minuto o acceda con la password.'],
    'flow-unknown': ['Questo accesso non può continuare', 'È durato più di dieci minuti, era già concluso o è iniziato in un altro browser. Ricominci.'],
    declined: ['L’accesso non è avvenuto', 'Il fornitore comunica che l’accesso è stato annullato. Nulla è cambiato.'],
    'provider-failed': ['Il fornitore segnala un problema', 'Non ha potuto identificarla. Se continua, avvisi chi gestisce questo servizio: il motivo è nel registro.'],
    'answer-not-valid': ['La risposta del fornitore non è affidabile', 'Non corrisponde alla richiesta, perciò nessuno ha avuto accesso. Ricominci e, se continua, avvisi chi gestisce questo servizio.'],
    'email-missing': ['Manca il suo indirizzo e-mail', 'Il fornitore non dice quale sia il suo indirizzo e-mail. Chieda a chi lo gestisce di trasmetterlo a questo servizio.'],
    'email-not-verified': ['Il suo indirizzo e-mail non è verificato', 'Il fornitore non ha controllato che l’indirizzo sia suo. Lo verifichi lì, poi acceda di nuovo.'],
    'email-known': ['Ha già un account qui', 'Esiste un account con il suo indirizzo e-mail. Acceda con la relativa password, poi colleghi questo fornitore in «Il suo account».'],
    'no-role': ['Non ha ancora un ruolo qui', 'Il fornitore la conosce, ma nessuno dei suoi gruppi le dà un ruolo qui. Lo chieda a un amministratore.'],
    'not-provisioned': ['Non ha ancora un account qui', 'Chieda un invito a un amministratore, poi colleghi questo fornitore in «Il suo account».'],
    deactivated: ['Questo account è chiuso', 'Si rivolga a un amministratore se le serve di nuovo.'],
    'linked-elsewhere': ['Il collegamento non è riuscito', 'Quell’account del fornitore appartiene qui a un’altra persona, o ne ha già collegato un altro.'],
  },
  link: {
    title: (provider) => `Collegare ${provider}`,
    lead: (provider) => `In seguito potrà accedere anche con ${provider}.`,
    confirm: 'Confermi con la password che è lei.',
    stale: 'Ha effettuato l’accesso da un po’. Per essere certi che sia lei, esca, acceda di nuovo e torni entro dieci minuti.',
    submit: 'Continua',
    ready: (provider) => `Acceda ora a ${provider}; poi tornerà qui.`,
    go: (provider) => `Continua verso ${provider}`,
  },
};
