/**
 * The built-in categories of personal data and of data subjects (Art. 30(1)(c)). Keys are fixed: registers refer to them for good.
 * `special` are the categories of Art. 9(1), each with the words of that language version of the Regulation; `criminal` is Art. 10.
 * `dpv` is the nearest term of the Data Privacy Vocabulary 2.3 (`pd:` personal data, `dpv:` core).
 */
import type { Language } from '../vocabulary.js';

/** One name in every language in which records and lists are written. */
export type Names = Readonly<Record<Language, string>>;

export interface BuiltInDataCategory {
  readonly key: string;
  readonly special: boolean;
  readonly criminal: boolean;
  readonly dpv: string;
  readonly names: Names;
}

export interface BuiltInDataSubjectCategory {
  readonly key: string;
  readonly dpv: string;
  readonly names: Names;
}

const ordinary = (key: string, dpv: string, names: Names): BuiltInDataCategory => ({ key, special: false, criminal: false, dpv, names });
const special = (key: string, dpv: string, names: Names): BuiltInDataCategory => ({ key, special: true, criminal: false, dpv, names });
const criminal = (key: string, dpv: string, names: Names): BuiltInDataCategory => ({ key, special: false, criminal: true, dpv, names });
const subject = (key: string, dpv: string, names: Names): BuiltInDataSubjectCategory => ({ key, dpv, names });

export const DATA_CATEGORIES: readonly BuiltInDataCategory[] = [
  ordinary('identification', 'pd:Identifying', {
    en: 'Identification data (name, date of birth, ID numbers)', de: 'Identifikationsdaten (Name, Geburtsdatum, Ausweisnummern)',
    fr: 'Données d’identification (nom, date de naissance, numéros d’identité)', es: 'Datos identificativos (nombre, fecha de nacimiento, números de documento)',
    it: 'Dati identificativi (nome, data di nascita, numeri di documento)', nl: 'Identificatiegegevens (naam, geboortedatum, identiteitsnummers)',
  }),
  ordinary('contact-details', 'pd:Contact', {
    en: 'Contact details', de: 'Kontaktdaten', fr: 'Coordonnées', es: 'Datos de contacto', it: 'Dati di contatto', nl: 'Contactgegevens',
  }),
  ordinary('professional-details', 'pd:Professional', {
    en: 'Professional details (employer, job title)', de: 'Berufliche Angaben (Arbeitgeber, Funktion)',
    fr: 'Données professionnelles (employeur, fonction)', es: 'Datos profesionales (empleador, cargo)',
    it: 'Dati professionali (datore di lavoro, qualifica)', nl: 'Beroepsgegevens (werkgever, functie)',
  }),
  ordinary('account-credentials', 'pd:Authenticating', {
    en: 'Account and authentication data', de: 'Konto- und Zugangsdaten', fr: 'Données de compte et d’authentification',
    es: 'Datos de cuenta y de autenticación', it: 'Dati di account e di autenticazione', nl: 'Account- en authenticatiegegevens',
  }),
  ordinary('profile', 'pd:Preference', {
    en: 'Profile data (photo, preferences)', de: 'Profildaten (Foto, Präferenzen)', fr: 'Données de profil (photo, préférences)',
    es: 'Datos de perfil (fotografía, preferencias)', it: 'Dati di profilo (foto, preferenze)', nl: 'Profielgegevens (foto, voorkeuren)',
  }),
  ordinary('demographics', 'pd:Demographic', {
    en: 'Demographic data', de: 'Demografische Daten', fr: 'Données démographiques', es: 'Datos demográficos', it: 'Dati demografici',
    nl: 'Demografische gegevens',
  }),
  ordinary('family', 'pd:Family', {
    en: 'Family and household data', de: 'Familien- und Haushaltsdaten', fr: 'Données relatives à la famille et au foyer',
    es: 'Datos familiares y del hogar', it: 'Dati relativi alla famiglia e al nucleo familiare', nl: 'Gezins- en huishoudgegevens',
  }),
  ordinary('education', 'pd:Education', {
    en: 'Education and training data', de: 'Bildungs- und Ausbildungsdaten', fr: 'Données relatives à la scolarité et à la formation',
    es: 'Datos académicos y de formación', it: 'Dati relativi all’istruzione e alla formazione', nl: 'Onderwijs- en opleidingsgegevens',
  }),
  ordinary('employment', 'pd:EmploymentHistory', {
    en: 'Employment and HR data', de: 'Beschäftigten- und Personaldaten', fr: 'Données relatives à l’emploi et aux ressources humaines',
    es: 'Datos laborales y de recursos humanos', it: 'Dati relativi al rapporto di lavoro e alle risorse umane', nl: 'Arbeids- en personeelsgegevens',
  }),
  ordinary('recruitment', 'pd:Professional', {
    en: 'Application and recruitment data', de: 'Bewerbungsdaten', fr: 'Données de candidature et de recrutement',
    es: 'Datos de candidaturas y de selección', it: 'Dati di candidatura e di selezione', nl: 'Sollicitatie- en wervingsgegevens',
  }),
  ordinary('contract-data', 'pd:Transactional', {
    en: 'Contract and order data', de: 'Vertrags- und Bestelldaten', fr: 'Données relatives aux contrats et aux commandes',
    es: 'Datos de contratos y pedidos', it: 'Dati relativi a contratti e ordini', nl: 'Contract- en bestelgegevens',
  }),
  ordinary('payment-data', 'pd:PaymentCard', {
    en: 'Payment and billing data', de: 'Zahlungs- und Abrechnungsdaten', fr: 'Données de paiement et de facturation',
    es: 'Datos de pago y facturación', it: 'Dati di pagamento e fatturazione', nl: 'Betaal- en factuurgegevens',
  }),
  ordinary('financial-data', 'pd:Financial', {
    en: 'Financial data', de: 'Finanzdaten', fr: 'Données financières', es: 'Datos económicos y financieros', it: 'Dati finanziari',
    nl: 'Financiële gegevens',
  }),
  ordinary('tax-identifiers', 'pd:OfficialID', {
    en: 'Tax identifiers', de: 'Steuerliche Identifikationsnummern', fr: 'Identifiants fiscaux', es: 'Números de identificación fiscal',
    it: 'Codici identificativi fiscali', nl: 'Fiscale identificatienummers',
  }),
  ordinary('location-data', 'pd:Location', {
    en: 'Location data', de: 'Standortdaten', fr: 'Données de localisation', es: 'Datos de localización', it: 'Dati relativi all’ubicazione',
    nl: 'Locatiegegevens',
  }),
  ordinary('network-data', 'pd:IPAddress', {
    en: 'Network identifiers (IP address)', de: 'Netzwerkkennungen (IP-Adresse)', fr: 'Identifiants de réseau (adresse IP)',
    es: 'Identificadores de red (dirección IP)', it: 'Identificativi di rete (indirizzo IP)', nl: 'Netwerkidentificatoren (IP-adres)',
  }),
  ordinary('device-data', 'pd:DeviceBased', {
    en: 'Device and browser data', de: 'Geräte- und Browserdaten', fr: 'Données relatives au terminal et au navigateur',
    es: 'Datos del dispositivo y del navegador', it: 'Dati relativi al dispositivo e al browser', nl: 'Apparaat- en browsergegevens',
  }),
  ordinary('cookies', 'pd:DeviceBased', {
    en: 'Cookies and similar identifiers', de: 'Cookies und ähnliche Kennungen', fr: 'Témoins de connexion (cookies) et identifiants similaires',
    es: 'Cookies e identificadores similares', it: 'Cookie e identificativi analoghi', nl: 'Cookies en soortgelijke identificatoren',
  }),
  ordinary('usage-data', 'pd:Behavioural', {
    en: 'Usage data and logs', de: 'Nutzungs- und Protokolldaten', fr: 'Données d’utilisation et journaux', es: 'Datos de uso y registros de actividad',
    it: 'Dati di utilizzo e registri di log', nl: 'Gebruiksgegevens en logbestanden',
  }),
  ordinary('communications-content', 'pd:Communication', {
    en: 'Content of communications', de: 'Kommunikationsinhalte', fr: 'Contenu des communications', es: 'Contenido de las comunicaciones',
    it: 'Contenuto delle comunicazioni', nl: 'Inhoud van communicatie',
  }),
  ordinary('support-data', 'pd:Communication', {
    en: 'Support requests and tickets', de: 'Supportanfragen und Tickets', fr: 'Demandes d’assistance et tickets',
    es: 'Solicitudes de asistencia e incidencias', it: 'Richieste di assistenza e ticket', nl: 'Ondersteuningsverzoeken en tickets',
  }),
  ordinary('marketing-preferences', 'pd:Preference', {
    en: 'Marketing preferences and campaign data', de: 'Marketingpräferenzen und Kampagnendaten',
    fr: 'Préférences en matière de prospection et données de campagne', es: 'Preferencias de marketing y datos de campañas',
    it: 'Preferenze di marketing e dati delle campagne', nl: 'Marketingvoorkeuren en campagnegegevens',
  }),
  ordinary('social-media', 'pd:SocialMedia', {
    en: 'Social media data', de: 'Daten aus sozialen Medien', fr: 'Données de réseaux sociaux', es: 'Datos de redes sociales',
    it: 'Dati provenienti dai social media', nl: 'Gegevens van sociale media',
  }),
  ordinary('images-and-video', 'pd:Picture', {
    en: 'Images and video', de: 'Bild- und Videoaufnahmen', fr: 'Images et enregistrements vidéo', es: 'Imágenes y vídeo', it: 'Immagini e video',
    nl: 'Beeld- en video-opnamen',
  }),
  ordinary('voice', 'pd:VoiceMail', {
    en: 'Voice recordings', de: 'Sprachaufnahmen', fr: 'Enregistrements vocaux', es: 'Grabaciones de voz', it: 'Registrazioni vocali',
    nl: 'Spraakopnamen',
  }),
  ordinary('inferred', 'pd:Profile', {
    en: 'Inferred and profiling data', de: 'Abgeleitete Daten und Profile', fr: 'Données déduites et données de profilage',
    es: 'Datos inferidos y de elaboración de perfiles', it: 'Dati dedotti e di profilazione', nl: 'Afgeleide gegevens en profileringsgegevens',
  }),
  ordinary('national-id', 'pd:OfficialID', {
    en: 'National identification number', de: 'Nationale Kennziffer', fr: 'Numéro d’identification national', es: 'Número nacional de identificación',
    it: 'Numero di identificazione nazionale', nl: 'Nationaal identificatienummer',
  }),
  special('health-data', 'pd:Health', {
    en: 'Health data', de: 'Gesundheitsdaten', fr: 'Données concernant la santé', es: 'Datos relativos a la salud', it: 'Dati relativi alla salute',
    nl: 'Gegevens over gezondheid',
  }),
  special('genetic-data', 'pd:Genetic', {
    en: 'Genetic data', de: 'Genetische Daten', fr: 'Données génétiques', es: 'Datos genéticos', it: 'Dati genetici', nl: 'Genetische gegevens',
  }),
  special('biometric-data', 'pd:Biometric', {
    en: 'Biometric data used to identify', de: 'Biometrische Daten zur eindeutigen Identifizierung',
    fr: 'Données biométriques aux fins d’identification unique', es: 'Datos biométricos dirigidos a la identificación unívoca',
    it: 'Dati biometrici intesi a identificare in modo univoco', nl: 'Biometrische gegevens met het oog op unieke identificatie',
  }),
  special('racial-or-ethnic-origin', 'pd:EthnicOrigin', {
    en: 'Racial or ethnic origin', de: 'Rassische und ethnische Herkunft', fr: 'Origine raciale ou ethnique', es: 'Origen étnico o racial',
    it: 'Origine razziale o etnica', nl: 'Ras of etnische afkomst',
  }),
  special('political-opinions', 'pd:PoliticalAffiliation', {
    en: 'Political opinions', de: 'Politische Meinungen', fr: 'Opinions politiques', es: 'Opiniones políticas', it: 'Opinioni politiche',
    nl: 'Politieke opvattingen',
  }),
  special('religious-or-philosophical-beliefs', 'pd:ReligiousBelief', {
    en: 'Religious or philosophical beliefs', de: 'Religiöse oder weltanschauliche Überzeugungen',
    fr: 'Convictions religieuses ou philosophiques', es: 'Convicciones religiosas o filosóficas', it: 'Convinzioni religiose o filosofiche',
    nl: 'Religieuze of levensbeschouwelijke overtuigingen',
  }),
  special('trade-union-membership', 'pd:TradeUnionMembership', {
    en: 'Trade union membership', de: 'Gewerkschaftszugehörigkeit', fr: 'Appartenance syndicale', es: 'Afiliación sindical', it: 'Appartenenza sindacale',
    nl: 'Lidmaatschap van een vakbond',
  }),
  special('sex-life-or-orientation', 'pd:Sexual', {
    en: 'Sex life or sexual orientation', de: 'Sexualleben oder sexuelle Orientierung', fr: 'Vie sexuelle ou orientation sexuelle',
    es: 'Vida sexual u orientación sexual', it: 'Vita sessuale o orientamento sessuale', nl: 'Seksueel gedrag of seksuele gerichtheid',
  }),
  criminal('criminal-offences', 'pd:CriminalOffence', {
    en: 'Criminal convictions and offences (Art. 10)', de: 'Strafrechtliche Verurteilungen und Straftaten (Art. 10)',
    fr: 'Condamnations pénales et infractions (art. 10)', es: 'Condenas e infracciones penales (art. 10)', it: 'Condanne penali e reati (art. 10)',
    nl: 'Strafrechtelijke veroordelingen en strafbare feiten (art. 10)',
  }),
];

export const DATA_SUBJECT_CATEGORIES: readonly BuiltInDataSubjectCategory[] = [
  subject('customers', 'dpv:Customer', { en: 'Customers', de: 'Kunden', fr: 'Clients', es: 'Clientes', it: 'Clienti', nl: 'Klanten' }),
  subject('customer-contacts', 'dpv:Client', {
    en: 'Contacts at customers', de: 'Ansprechpartner bei Kunden', fr: 'Interlocuteurs chez les clients', es: 'Personas de contacto de los clientes',
    it: 'Referenti presso i clienti', nl: 'Contactpersonen bij klanten',
  }),
  subject('prospects', 'dpv:Consumer', {
    en: 'Prospects', de: 'Interessenten', fr: 'Prospects', es: 'Clientes potenciales', it: 'Potenziali clienti', nl: 'Potentiële klanten',
  }),
  subject('website-visitors', 'dpv:Visitor', {
    en: 'Website visitors', de: 'Websitebesucher', fr: 'Visiteurs du site internet', es: 'Visitantes del sitio web', it: 'Visitatori del sito web',
    nl: 'Websitebezoekers',
  }),
  subject('users', 'dpv:User', {
    en: 'Users of the service', de: 'Nutzer des Dienstes', fr: 'Utilisateurs du service', es: 'Usuarios del servicio', it: 'Utenti del servizio',
    nl: 'Gebruikers van de dienst',
  }),
  subject('end-users', 'dpv:User', {
    en: 'End users of customers', de: 'Endnutzer der Kunden', fr: 'Utilisateurs finaux des clients', es: 'Usuarios finales de los clientes',
    it: 'Utenti finali dei clienti', nl: 'Eindgebruikers van klanten',
  }),
  subject('subscribers', 'dpv:Subscriber', {
    en: 'Newsletter subscribers', de: 'Newsletter-Abonnenten', fr: 'Abonnés à la lettre d’information', es: 'Suscriptores del boletín',
    it: 'Iscritti alla newsletter', nl: 'Nieuwsbriefabonnees',
  }),
  subject('event-participants', 'dpv:Participant', {
    en: 'Event participants', de: 'Veranstaltungsteilnehmer', fr: 'Participants aux événements', es: 'Asistentes a eventos',
    it: 'Partecipanti a eventi', nl: 'Deelnemers aan evenementen',
  }),
  subject('partners', 'dpv:DataSubject', {
    en: 'Business partners', de: 'Geschäftspartner', fr: 'Partenaires commerciaux', es: 'Socios comerciales', it: 'Partner commerciali',
    nl: 'Zakenpartners',
  }),
  subject('suppliers', 'dpv:DataSubject', {
    en: 'Contacts at suppliers', de: 'Ansprechpartner bei Lieferanten', fr: 'Interlocuteurs chez les fournisseurs',
    es: 'Personas de contacto de los proveedores', it: 'Referenti presso i fornitori', nl: 'Contactpersonen bij leveranciers',
  }),
  subject('employees', 'dpv:Employee', { en: 'Employees', de: 'Beschäftigte', fr: 'Salariés', es: 'Empleados', it: 'Dipendenti', nl: 'Werknemers' }),
  subject('former-employees', 'dpv:Employee', {
    en: 'Former employees', de: 'Ehemalige Beschäftigte', fr: 'Anciens salariés', es: 'Antiguos empleados', it: 'Ex dipendenti', nl: 'Voormalige werknemers',
  }),
  subject('job-applicants', 'dpv:JobApplicant', {
    en: 'Job applicants', de: 'Bewerber', fr: 'Candidats à un emploi', es: 'Candidatos a un empleo', it: 'Candidati a un impiego', nl: 'Sollicitanten',
  }),
  subject('contractors', 'dpv:DataSubject', {
    en: 'Contractors and consultants', de: 'Auftragnehmer und Berater', fr: 'Prestataires et consultants', es: 'Contratistas y consultores',
    it: 'Collaboratori esterni e consulenti', nl: 'Opdrachtnemers en adviseurs',
  }),
  subject('students', 'dpv:Student', {
    en: 'Students and pupils', de: 'Schüler und Studierende', fr: 'Élèves et étudiants', es: 'Alumnos y estudiantes', it: 'Alunni e studenti',
    nl: 'Leerlingen en studenten',
  }),
  subject('parents', 'dpv:GuardianOfDataSubject', {
    en: 'Parents and guardians', de: 'Eltern und Sorgeberechtigte', fr: 'Parents et titulaires de l’autorité parentale', es: 'Padres, madres y tutores',
    it: 'Genitori e tutori', nl: 'Ouders en voogden',
  }),
  subject('children', 'dpv:Child', { en: 'Children', de: 'Kinder', fr: 'Enfants', es: 'Menores', it: 'Minori', nl: 'Kinderen' }),
  subject('patients', 'dpv:Patient', { en: 'Patients', de: 'Patienten', fr: 'Patients', es: 'Pacientes', it: 'Pazienti', nl: 'Patiënten' }),
  subject('members', 'dpv:Member', { en: 'Members', de: 'Mitglieder', fr: 'Membres', es: 'Miembros', it: 'Membri', nl: 'Leden' }),
  subject('citizens', 'dpv:Citizen', { en: 'Citizens', de: 'Bürger', fr: 'Citoyens', es: 'Ciudadanos', it: 'Cittadini', nl: 'Burgers' }),
  subject('shareholders', 'dpv:DataSubject', {
    en: 'Shareholders and investors', de: 'Anteilseigner und Investoren', fr: 'Actionnaires et investisseurs', es: 'Accionistas e inversores',
    it: 'Azionisti e investitori', nl: 'Aandeelhouders en investeerders',
  }),
  subject('visitors', 'dpv:Visitor', {
    en: 'Visitors of premises', de: 'Besucher der Räumlichkeiten', fr: 'Visiteurs des locaux', es: 'Visitantes de las instalaciones',
    it: 'Visitatori dei locali', nl: 'Bezoekers van de gebouwen',
  }),
];
