import { useCallback, useEffect, useRef, useState } from 'react';

/** How far a file has come. `making`: the service writes it; `receiving`: its bytes come in, `total` where the service said how many. */
export type DownloadState =
  | { readonly stage: 'idle' | 'saved' }
  | { readonly stage: 'making'; readonly since: number }
  | { readonly stage: 'receiving'; readonly received: number; readonly total: number | null }
  | { readonly stage: 'failed'; readonly error: unknown };

/** Asks for a file; the body is not read yet. Use `parseAs: 'stream'`. */
export type AskForFile = (signal: AbortSignal) => Promise<{ readonly response: Response; readonly data?: unknown }>;

/** A file on its way to the disk of whoever looks. */
export interface Download {
  readonly state: DownloadState;
  /** Gets the file and saves it. @param name for it where the service names none */
  start(ask: AskForFile, name: string): void;
  /** Wants it no more. */
  cancel(): void;
}

/** @returns how to get one file, with what is to be told meanwhile; ends when the page is left */
export function useDownload(): Download {
  const [state, setState] = useState<DownloadState>({ stage: 'idle' });
  const running = useRef<AbortController | null>(null);
  const cancel = useCallback(() => {
    running.current?.abort();
    running.current = null;
    setState({ stage: 'idle' });
  }, []);
  useEffect(() => () => running.current?.abort(), []);
  const start = useCallback((ask: AskForFile, name: string) => {
    running.current?.abort();
    const own = new AbortController();
    running.current = own;
    setState({ stage: 'making', since: Date.now() });
    void getAndSave(ask, name, own.signal, setState);
  }, []);
  return { state, start, cancel };
}

async function getAndSave(ask: AskForFile, name: string, signal: AbortSignal, tell: (state: DownloadState) => void): Promise<void> {
  try {
    const { content, response } = await received(ask, signal, tell);
    if (signal.aborted) return;
    save(content, nameOf(response) ?? name);
    tell({ stage: 'saved' });
  } catch (error) {
    if (!signal.aborted) tell({ stage: 'failed', error });
  }
}

async function received(ask: AskForFile, signal: AbortSignal, tell: (state: DownloadState) => void): Promise<{ content: Blob; response: Response }> {
  const { response, data } = await ask(signal);
  const stream = data instanceof ReadableStream ? (data as ReadableStream<Uint8Array<ArrayBuffer>>) : response.body;
  const length = Number(response.headers.get('content-length') ?? 0);
  // A compressed answer says how long it is compressed, which is not what comes out of it.
  const total = length > 0 && !response.headers.has('content-encoding') ? length : null;
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  const reader = stream?.getReader();
  for (let piece = await reader?.read(); piece && !piece.done; piece = await reader?.read()) {
    if (signal.aborted) break;
    pieces.push(piece.value as Uint8Array<ArrayBuffer>);
    size += piece.value.length;
    tell({ stage: 'receiving', received: size, total });
  }
  return { content: new Blob(pieces, { type: response.headers.get('content-type') ?? '' }), response };
}

function nameOf(response: Response): string | null {
  return /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? null;
}

/** Hands a file to the browser, which saves it. */
export function save(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
