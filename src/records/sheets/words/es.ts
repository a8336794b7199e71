import type { SheetWords } from './sheet-words.js';

export const SPANISH_SHEETS: SheetWords = {
  sheets: {
    record: 'Registro', activities: 'Actividades de tratamiento', engagements: 'Encargos', processors: 'Empresas', measures: 'Medidas',
    controllers: 'Responsables', transfers: 'Transferencias', recipients: 'Destinatarios', gaps: 'Datos que faltan', cover: 'Portada',
  },
  headings: {
    processor: 'Empresa', status: 'Estado', via: 'Encargada a través de', locationCountry: 'País de los datos',
    locationOrganisation: 'Organización internacional', locationKind: 'Tipo de acceso', region: 'Región',
    contractKind: 'Tipo de contrato', contractStatus: 'Estado del contrato', contractSignedOn: 'Contrato firmado el',
    contractEndsOn: 'Fin del contrato', contractUrl: 'Dirección del contrato', safeguard: 'Garantía', module: 'Módulo',
    safeguardSignedOn: 'Garantía firmada el', safeguardEndsOn: 'Fin de la garantía', safeguardReference: 'Referencia de la garantía',
    reviewEvery: 'Revisión cada', lastReviewedOn: 'Última revisión el', retentionFor: 'Plazo para', retentionPeriod: 'Plazo de supresión',
    retentionTrigger: 'A contar desde', retentionReason: 'Observación sobre el plazo', otherRecipients: 'Otros destinatarios',
    otherRecipientCategories: 'Categorías de otros destinatarios', otherRecipientCountries: 'Países de otros destinatarios',
    category: 'Categoría', description: 'Descripción', ground: 'Fundamento de la transferencia', validUntil: 'Válido hasta', modality: 'Carácter',
    format: 'Formato',
  },
  editing: 'Las hojas con cabecera verde pueden editarse y devolverse al registro. Un valor por línea; «–» significa «no consta».',
  engagementStatuses: { draft: 'Borrador', submitted: 'Presentado', approved: 'Aprobado', rejected: 'Rechazado', ended: 'Finalizado' },
  contractKinds: {
    'art-28': 'Contrato de encargo del tratamiento (art. 28)', 'joint-controller': 'Acuerdo entre corresponsables (art. 26)',
    'controller-to-controller': 'Contrato entre responsables',
  },
  contractStatuses: { none: 'Ninguno', incorporated: 'Parte de las condiciones del servicio', executed: 'Firmado', ended: 'Finalizado' },
};
