import type { MailWords } from './mail-words.js';

export const SPANISH: MailWords = {
  hello: (name) => `Hola, ${name}:`,
  helloYou: 'Hola:',
  invitation: {
    subject: (organisation) => `Invitación al registro de ${organisation}`,
    subjectInstance: 'Invitación a administrar Register30',
    body: (inviter, organisation, role) => `${inviter} le invita al registro de ${organisation}. Su función: ${role}.`,
    bodyInstance: (inviter) => `${inviter} le invita a administrar toda una instalación de Register30: sus personas, organizaciones y ajustes.`,
    until: (day) => `La invitación vale una sola vez, hasta el ${day}.`,
    action: 'Aceptar la invitación',
    why: 'Recibe este mensaje porque alguien ha indicado su dirección. Si no espera ninguna invitación, no tiene que hacer nada.',
  },
  reset: {
    subject: 'Establecer una nueva contraseña',
    body: 'Alguien, probablemente usted, ha pedido establecer una nueva contraseña para su cuenta.',
    until: (instant) => `El enlace vale una sola vez, hasta el ${instant}.`,
    action: 'Establecer una nueva contraseña',
    why: 'Si no ha sido usted, no tiene que hacer nada: su contraseña no cambia.',
  },
  changed: {
    subject: 'Su contraseña ha cambiado',
    body: (instant) => `La contraseña de su cuenta se cambió el ${instant}. Todas las demás sesiones han terminado.`,
    notYou: 'Si no ha sido usted, establezca enseguida una nueva y avise a su administrador.',
    action: 'Establecer una nueva contraseña',
    why: 'Recibe este mensaje cada vez que cambia su contraseña.',
  },
  newDevice: {
    subject: 'Nuevo inicio de sesión en su cuenta',
    body: (device, address, instant) => `Se ha iniciado sesión en su cuenta desde una dirección que no se ha usado en los últimos 30 días: ${address}, con ${device}, el ${instant}.`,
    notYou: 'Si ha sido usted, no hay nada que hacer. Si no, cambie su contraseña y cierre la sesión.',
    action: 'Ver sus sesiones',
    why: 'Recibe este mensaje cuando se inicia sesión en su cuenta desde una dirección nueva.',
  },
};
