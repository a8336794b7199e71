import type { MailWords } from './mail-words.js';

export const DUTCH: MailWords = {
  hello: (name) => `Beste ${name},`,
  helloYou: 'Goedendag,',
  invitation: {
    subject: (organisation) => `Uitnodiging voor het register van ${organisation}`,
    subjectInstance: 'Uitnodiging om Register30 te beheren',
    body: (inviter, organisation, role) => `${inviter} nodigt u uit voor het register van ${organisation}. Uw rol: ${role}.`,
    bodyInstance: (inviter) => `${inviter} nodigt u uit om een hele installatie van Register30 te beheren: personen, organisaties en instellingen.`,
    until: (day) => `De uitnodiging werkt één keer, tot en met ${day}.`,
    action: 'Uitnodiging aannemen',
    why: 'U krijgt dit bericht omdat iemand uw adres heeft opgegeven. Verwacht u geen uitnodiging, dan hoeft u niets te doen.',
  },
  reset: {
    subject: 'Nieuw wachtwoord instellen',
    body: 'Iemand, waarschijnlijk u, heeft gevraagd om een nieuw wachtwoord voor uw account in te stellen.',
    until: (instant) => `De link werkt één keer, tot ${instant}.`,
    action: 'Nieuw wachtwoord instellen',
    why: 'Was u het niet, dan hoeft u niets te doen: uw wachtwoord blijft zoals het is.',
  },
  changed: {
    subject: 'Uw wachtwoord is gewijzigd',
    body: (instant) => `Het wachtwoord van uw account is op ${instant} gewijzigd. Alle andere sessies zijn beëindigd.`,
    notYou: 'Was u het niet, stel dan meteen een nieuw wachtwoord in en vertel het uw beheerder.',
    action: 'Nieuw wachtwoord instellen',
    why: 'U krijgt dit bericht telkens als uw wachtwoord verandert.',
  },
  newDevice: {
    subject: 'Nieuwe aanmelding bij uw account',
    body: (device, address, instant) => `Er is bij uw account aangemeld vanaf een adres dat de afgelopen 30 dagen niet is gebruikt: ${address}, met ${device}, op ${instant}.`,
    notYou: 'Was u het, dan hoeft u niets te doen. Zo niet, wijzig dan uw wachtwoord en beëindig de sessie.',
    action: 'Uw sessies bekijken',
    why: 'U krijgt dit bericht als er vanaf een nieuw adres bij uw account wordt aangemeld.',
  },
};
