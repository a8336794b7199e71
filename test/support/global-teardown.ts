/** Ends what global-setup started; it runs in the same process. */
export default async function globalTeardown(): Promise<void> {
  await globalThis.tearDownRegister30?.();
}
