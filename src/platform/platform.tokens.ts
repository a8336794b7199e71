/** Injection token of the validated configuration. */
export const CONFIG = Symbol('configuration');
/** Injection token of the log. */
export const LOGGER = Symbol('logger');
