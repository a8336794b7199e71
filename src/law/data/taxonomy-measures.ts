/**
 * Names of the kinds of security measures (Art. 32(1)) and of the sources of data (Art. 14(2)(f)), with the nearest term of the Data
 * Privacy Vocabulary 2.3. `nature` decides the property under which the vocabulary hangs a measure: technical or organisational.
 */
import type { DataSource, MeasureCategory } from '../vocabulary.js';
import type { Names } from './taxonomy-categories.js';

export interface MeasureCategoryEntry {
  readonly nature: 'technical' | 'organisational';
  readonly dpv: string;
  readonly names: Names;
}

export interface DataSourceEntry {
  readonly dpv: string;
  readonly names: Names;
}

export const MEASURE_CATEGORY_ENTRIES: Readonly<Record<MeasureCategory, MeasureCategoryEntry>> = {
  'pseudonymisation': { nature: 'technical', dpv: 'dpv:Pseudonymisation', names: {
    en: 'Pseudonymisation', de: 'Pseudonymisierung', fr: 'Pseudonymisation', es: 'Seudonimización', it: 'Pseudonimizzazione', nl: 'Pseudonimisering',
  } },
  'encryption-in-transit': { nature: 'technical', dpv: 'dpv:EncryptionInTransfer', names: {
    en: 'Encryption in transit', de: 'Verschlüsselung bei der Übertragung', fr: 'Chiffrement en transit', es: 'Cifrado en tránsito',
    it: 'Cifratura in transito', nl: 'Versleuteling tijdens verzending',
  } },
  'encryption-at-rest': { nature: 'technical', dpv: 'dpv:EncryptionAtRest', names: {
    en: 'Encryption at rest', de: 'Verschlüsselung bei der Speicherung', fr: 'Chiffrement au repos', es: 'Cifrado en reposo',
    it: 'Cifratura a riposo', nl: 'Versleuteling bij opslag',
  } },
  'access-control': { nature: 'technical', dpv: 'dpv:AccessControlMethod', names: {
    en: 'Access control', de: 'Zugriffskontrolle', fr: 'Contrôle des accès', es: 'Control de acceso', it: 'Controllo degli accessi', nl: 'Toegangsbeheer',
  } },
  'authentication': { nature: 'technical', dpv: 'dpv:AuthenticationProtocols', names: {
    en: 'Authentication', de: 'Authentifizierung', fr: 'Authentification', es: 'Autenticación', it: 'Autenticazione', nl: 'Authenticatie',
  } },
  'physical-security': { nature: 'technical', dpv: 'dpv:PhysicalMeasure', names: {
    en: 'Physical security', de: 'Physische Sicherheit', fr: 'Sécurité physique', es: 'Seguridad física', it: 'Sicurezza fisica', nl: 'Fysieke beveiliging',
  } },
  'availability': { nature: 'technical', dpv: 'dpv:TechnicalMeasure', names: {
    en: 'Availability and resilience', de: 'Verfügbarkeit und Belastbarkeit', fr: 'Disponibilité et résilience', es: 'Disponibilidad y resiliencia',
    it: 'Disponibilità e resilienza', nl: 'Beschikbaarheid en veerkracht',
  } },
  'backup-and-recovery': { nature: 'technical', dpv: 'dpv:DataBackupProtocols', names: {
    en: 'Backup and recovery', de: 'Datensicherung und Wiederherstellung', fr: 'Sauvegarde et rétablissement', es: 'Copias de seguridad y restauración',
    it: 'Backup e ripristino', nl: 'Back-up en herstel',
  } },
  'logging-and-monitoring': { nature: 'technical', dpv: 'dpv:ActivityMonitoring', names: {
    en: 'Logging and monitoring', de: 'Protokollierung und Überwachung', fr: 'Journalisation et surveillance', es: 'Registro de actividad y supervisión',
    it: 'Registrazione dei log e monitoraggio', nl: 'Logging en monitoring',
  } },
  'secure-development': { nature: 'organisational', dpv: 'dpv:SecurityMethod', names: {
    en: 'Secure development', de: 'Sichere Softwareentwicklung', fr: 'Développement sécurisé', es: 'Desarrollo seguro', it: 'Sviluppo sicuro',
    nl: 'Veilige ontwikkeling',
  } },
  'testing-and-audit': { nature: 'organisational', dpv: 'dpv:SecurityAssessment', names: {
    en: 'Testing and audit', de: 'Überprüfung und Audit', fr: 'Tests et audits', es: 'Verificación y auditoría', it: 'Test e audit', nl: 'Testen en audits',
  } },
  'personnel': { nature: 'organisational', dpv: 'dpv:StaffTraining', names: {
    en: 'Personnel (training, confidentiality)', de: 'Personal (Schulung, Vertraulichkeit)', fr: 'Personnel (formation, confidentialité)',
    es: 'Personal (formación, confidencialidad)', it: 'Personale (formazione, riservatezza)', nl: 'Personeel (opleiding, geheimhouding)',
  } },
  'organisation': { nature: 'organisational', dpv: 'dpv:InformationSecurityPolicy', names: {
    en: 'Organisation of information security', de: 'Organisation der Informationssicherheit', fr: 'Organisation de la sécurité de l’information',
    es: 'Organización de la seguridad de la información', it: 'Organizzazione della sicurezza delle informazioni', nl: 'Organisatie van informatiebeveiliging',
  } },
  'separation': { nature: 'technical', dpv: 'dpv:TechnicalMeasure', names: {
    en: 'Separation of data', de: 'Trennung der Daten', fr: 'Cloisonnement des données', es: 'Separación de los datos', it: 'Separazione dei dati',
    nl: 'Scheiding van gegevens',
  } },
  'data-minimisation': { nature: 'organisational', dpv: 'dpv:OrganisationalMeasure', names: {
    en: 'Data minimisation', de: 'Datenminimierung', fr: 'Minimisation des données', es: 'Minimización de datos', it: 'Minimizzazione dei dati',
    nl: 'Minimale gegevensverwerking',
  } },
  'data-quality': { nature: 'organisational', dpv: 'dpv:DataQualityManagement', names: {
    en: 'Data quality', de: 'Datenqualität', fr: 'Qualité des données', es: 'Calidad de los datos', it: 'Qualità dei dati', nl: 'Gegevenskwaliteit',
  } },
  'retention-and-erasure': { nature: 'organisational', dpv: 'dpv:DataErasurePolicy', names: {
    en: 'Retention and erasure', de: 'Aufbewahrung und Löschung', fr: 'Conservation et effacement', es: 'Conservación y supresión',
    it: 'Conservazione e cancellazione', nl: 'Bewaring en wissing',
  } },
  'supplier-management': { nature: 'organisational', dpv: 'dpv:ThirdPartySecurityProcedures', names: {
    en: 'Supplier management', de: 'Lieferantenmanagement', fr: 'Gestion des fournisseurs', es: 'Gestión de proveedores', it: 'Gestione dei fornitori',
    nl: 'Leveranciersbeheer',
  } },
  'incident-response': { nature: 'organisational', dpv: 'dpv:IncidentManagementProcedures', names: {
    en: 'Incident response', de: 'Umgang mit Sicherheitsvorfällen', fr: 'Gestion des incidents', es: 'Respuesta a incidentes',
    it: 'Gestione degli incidenti', nl: 'Incidentrespons',
  } },
  'certification': { nature: 'organisational', dpv: 'dpv:Certification', names: {
    en: 'Certification', de: 'Zertifizierung', fr: 'Certification', es: 'Certificación', it: 'Certificazione', nl: 'Certificering',
  } },
};

export const DATA_SOURCE_ENTRIES: Readonly<Record<DataSource, DataSourceEntry>> = {
  'data-subject': { dpv: 'dpv:DataSubjectDataSource', names: {
    en: 'The data subject', de: 'Die betroffene Person', fr: 'La personne concernée', es: 'El interesado', it: 'L’interessato', nl: 'De betrokkene',
  } },
  'public-sources': { dpv: 'dpv:PublicDataSource', names: {
    en: 'Publicly accessible sources', de: 'Öffentlich zugängliche Quellen', fr: 'Sources accessibles au public', es: 'Fuentes de acceso público',
    it: 'Fonti accessibili al pubblico', nl: 'Openbare bronnen',
  } },
  'partners': { dpv: 'dpv:ThirdPartyDataSource', names: {
    en: 'Business partners', de: 'Geschäftspartner', fr: 'Partenaires commerciaux', es: 'Socios comerciales', it: 'Partner commerciali', nl: 'Zakenpartners',
  } },
  'third-parties': { dpv: 'dpv:ThirdPartyDataSource', names: {
    en: 'Third parties', de: 'Dritte', fr: 'Tiers', es: 'Terceros', it: 'Terzi', nl: 'Derden',
  } },
  'employer': { dpv: 'dpv:ThirdPartyDataSource', names: {
    en: 'The employer', de: 'Der Arbeitgeber', fr: 'L’employeur', es: 'El empleador', it: 'Il datore di lavoro', nl: 'De werkgever',
  } },
  'generated': { dpv: 'dpv:DataControllerDataSource', names: {
    en: 'Generated by the processing itself', de: 'Bei der Verarbeitung selbst erzeugt', fr: 'Générées par le traitement lui-même',
    es: 'Generados por el propio tratamiento', it: 'Generati dal trattamento stesso', nl: 'Gegenereerd door de verwerking zelf',
  } },
};
