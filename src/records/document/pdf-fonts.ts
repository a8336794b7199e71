import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { FontName } from './pdf-text.js';

const { resolve } = createRequire(import.meta.url);

const FILES: Readonly<Record<FontName, string>> = {
  regular: '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf',
  bold: '@expo-google-fonts/noto-sans/600SemiBold/NotoSans_600SemiBold.ttf',
};

export const FONT_NAMES = ['regular', 'bold'] as const satisfies readonly FontName[];

/** The font files of a document (Noto Sans: Latin, Greek, Cyrillic, Devanagari). */
export async function readFonts(): Promise<ReadonlyMap<FontName, Buffer>> {
  return new Map(await Promise.all(FONT_NAMES.map(async (name) => [name, await readFile(resolve(FILES[name]))] as const)));
}
