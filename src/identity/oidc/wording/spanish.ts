import type { OidcWords } from './oidc-words.js';

/** What signing in by a provider says to people, in Spanish. */
export const SPANISH: OidcWords = {
  toSignIn: 'A la página de inicio de sesión',
  toAccount: 'A su cuenta',
  refusals: {
    'unknown-provider': ['Ese proveedor no existe', 'Esta instalación no ofrece ningún inicio de sesión con ese nombre.'],
    'provider-away': ['No se puede contactar con el proveedor', 'El servicio que le identifica no responde en este momento. Inténtelo de nuevo en unos minutos o inicie sesión con su contraseña.'],
    'flow-unknown': ['Este inicio de sesión no puede continuar', 'Duró más de diez minutos, ya había terminado o empezó en otro navegador. Empiece de nuevo.'],
    declined: ['No se ha iniciado la sesión', 'El proveedor indica que se canceló. No se ha cambiado nada.'],
    'provider-failed': ['El proveedor comunica un problema', 'No pudo identificarle. Si persiste, avise a quien gestiona este servicio: el motivo consta en su registro.'],
    'answer-not-valid': ['La respuesta del proveedor no es fiable', 'No corresponde a lo que se pidió, por lo que no se inició ninguna sesión. Empiece de nuevo y, si persiste, avise a quien gestiona este servicio.'],
    'email-missing': ['Falta su dirección de correo', 'El proveedor no indica cuál es su dirección de correo. Pida a sus responsables que la transmitan a este servicio.'],
    'email-not-verified': ['Su dirección de correo no está verificada', 'El proveedor no ha comprobado que la dirección sea suya. Verifíquela allí y vuelva a iniciar sesión.'],
    'email-known': ['Ya tiene una cuenta aquí', 'Existe una cuenta con su dirección de correo. Inicie sesión con su contraseña y conecte después este proveedor en «Su cuenta».'],
    'no-role': ['Todavía no tiene ningún rol aquí', 'El proveedor le conoce, pero ninguno de sus grupos le da un rol aquí. Pida uno a un administrador.'],
    'not-provisioned': ['Todavía no tiene cuenta aquí', 'Pida a un administrador que le invite y conecte después este proveedor en «Su cuenta».'],
    deactivated: ['Esta cuenta está cerrada', 'Diríjase a un administrador si vuelve a necesitarla.'],
    'linked-elsewhere': ['No se pudo conectar', 'Esa cuenta del proveedor pertenece aquí a otra persona, o ya ha conectado otra.'],
  },
  link: {
    title: (provider) => `Conectar ${provider}`,
    lead: (provider) => `Después podrá iniciar sesión también con ${provider}.`,
    confirm: 'Confirme con su contraseña que es usted.',
    stale: 'Inició sesión hace un rato. Para asegurarnos de que es usted, cierre la sesión, vuelva a iniciarla y regrese antes de diez minutos.',
    submit: 'Continuar',
    ready: (provider) => `Inicie sesión ahora en ${provider}; después volverá aquí.`,
    go: (provider) => `Continuar a ${provider}`,
  },
};
