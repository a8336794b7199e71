import { connect, type Socket } from 'node:net';

const PATIENCE_MS = 5_000;

/** Opens a connection to a service and keeps it. */
export function opened(url: string): Promise<Socket> {
  const { hostname, port } = new URL(url);
  return new Promise((connected, failed) => {
    const socket = connect(Number(port), hostname, () => connected(socket));
    socket.once('error', failed);
  });
}

/** Sends bytes as they are. @returns everything that came back until the other side hung up */
export async function answerToBytes(url: string, bytes: string): Promise<string> {
  const socket = await opened(url);
  return new Promise((answered, failed) => {
    let text = '';
    socket.setTimeout(PATIENCE_MS, () => socket.end());
    socket.on('data', (piece) => { text += piece.toString('utf8'); });
    socket.on('close', () => answered(text));
    socket.on('error', (error) => (text === '' ? failed(error) : answered(text)));
    socket.write(Buffer.from(bytes, 'latin1'));
  });
}
