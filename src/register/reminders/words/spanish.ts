import type { ReminderWords } from './reminder-words.js';

const changes = (count: number): string => (count === 1 ? '1 cambio' : `${count} cambios`);
const days = (count: number): string => (count === 1 ? '1 día' : `${count} días`);

export const SPANISH: ReminderWords = {
  titles: {
    'request-waiting': (name) => `Decidir sobre ${name}`,
    'contract-ends': (name) => `Termina el contrato con ${name}`,
    'safeguard-ends': (name, detail) => `Termina la garantía para ${name} (${detail})`,
    'certification-ends': (name, detail) => `Termina la certificación de ${name} (${detail})`,
    'certification-renewal-due': (name, detail) => `Renovación de la certificación de ${name} (${detail})`,
    'law-ends': (name) => `Termina un fundamento de transferencias: ${name}`,
    'law-closes-to-new-contracts': (name) => `Último día para nuevos contratos: ${name}`,
    'transfer-impact-assessment-due': (name) => `Evaluar de nuevo la transferencia a ${name}`,
    'review-due': (name) => `Revisar ${name}`,
    'engagement-ends': (name) => `Termina el encargo de ${name}`,
    'activity-ends': (name) => `Termina el tratamiento «${name}»`,
  },
  calendarName: (organisation) => `Vencimientos: ${organisation}`,
  distance: (left) => (left === 0 ? 'hoy' : left > 0 ? `en ${days(left)}` : `hace ${days(-left)}`),
  weekly: {
    subject: (organisation, count) => `${organisation}: ${count === 0 ? 'nada vence' : count === 1 ? '1 vencimiento' : `${count} vencimientos`}`,
    title: 'Qué vence',
    lead: (organisation, day) => `El registro de ${organisation} a ${day}.`,
    waiting: 'A la espera de una decisión',
    overdue: 'Vencido',
    upcoming: (count) => `Vence en los próximos ${count} días`,
    nothing: 'Nada vence y nadie espera una decisión.',
    open: 'Abrir Register30',
  },
  daily: {
    subject: (organisation, day, count) => `${organisation}: ${changes(count)} el ${day}`,
    title: 'Qué ha cambiado en el registro',
    lead: (organisation, day, count) => `El registro de ${organisation}, ${day}: ${changes(count)} (art. 30 RGPD; art. 31.1 LOPDGDD).`,
    by: (name) => `Por ${name}`,
    reason: (reasons) => `Motivo: ${reasons}`,
    fields: (fields) => `Campos: ${fields}`,
    more: (count) => `Y ${count} más; el historial los contiene todos.`,
    open: 'Abrir el historial',
  },
  kinds: {
    'organisation': 'Organización', 'data-category': 'Categoría de datos', 'data-subject-category': 'Categoría de interesados', 'measure': 'Medida',
    'processor': 'Encargado', 'engagement': 'Encargo', 'activity': 'Actividad de tratamiento', 'sub-processor-list': 'Lista de subencargados',
  },
  actions: { added: 'adición', changed: 'modificación', removed: 'exclusión' },
  footer: {
    member: (organisation) => `Recibe este mensaje como miembro de ${organisation}.`,
    officer: (organisation) => `${organisation} envía este mensaje a su delegado de protección de datos; sus administradores pueden desactivarlo.`,
    asked: 'Ha solicitado este mensaje.',
    settings: 'Elegir qué mensajes recibe',
  },
};
