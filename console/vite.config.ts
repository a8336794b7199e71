import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { defineConfig, type Plugin } from 'vite';

const BUILT = join(import.meta.dirname, '..', 'dist', 'console');
const COMPRESSED = /\.(js|css|svg|json)$/;

/** Larger files are compressed nearly as well in a tenth of the time. */
const LARGE_BYTES = 400_000;

/** Compresses what the service hands out, once and as well as it goes, so that it need not do it for each browser. */
function compressed(): Plugin {
  return {
    name: 'compressed',
    apply: 'build',
    writeBundle() {
      const directory = join(BUILT, 'assets');
      for (const name of readdirSync(directory).filter((each) => COMPRESSED.test(each))) {
        const file = join(directory, name);
        const bytes = readFileSync(file);
        writeFileSync(`${file}.br`, brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length, [constants.BROTLI_PARAM_QUALITY]: bytes.length > LARGE_BYTES ? 9 : 11 } }));
        writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
      }
    },
  };
}

export default defineConfig({
  base: '/console/',
  plugins: [compressed()],
  // The service puts a new one into each answer (app.console.ts).
  html: { cspNonce: 'NONCE-OF-THE-ANSWER' },
  build: {
    outDir: BUILT, emptyOutDir: true, target: 'es2022', assetsInlineLimit: 0, chunkSizeWarningLimit: 2000, manifest: 'manifest.json',
    rolldownOptions: {
      // What all pages need comes in one file, what many share in few.
      output: { codeSplitting: { groups: [{ name: 'base', test: /node_modules\/(react|react-dom|scheduler|react-router|cookie|i18next|react-i18next|@tanstack\/(query-core|react-query)|openapi-fetch|openapi-react-query)\// }, { name: 'components', test: /node_modules/, minShareCount: 8 }] } },
      // Libraries say "use client" for those who render on a server, which nobody does here.
      onLog: (level, log, tell) => { if (log.code !== 'MODULE_LEVEL_DIRECTIVE') tell(level, log); },
    },
  },
});
