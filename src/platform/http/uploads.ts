import multipart from '@fastify/multipart';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { DomainError } from '../domain-error.js';

/** A file and the short texts beside it. */
export interface Upload {
  readonly file: Buffer | null;
  readonly fields: ReadonlyMap<string, string>;
}

const LONGEST_FIELD = 256 * 1024;
const LIMITS = { files: 1, fields: 10, fieldNameSize: 100, fieldSize: LONGEST_FIELD, parts: 12, headerPairs: 50 };

/** Lets routes that ask for it take a file; every other route goes on refusing multipart bodies. After `registerBodyParsers`. */
export async function acceptUploads(fastify: FastifyInstance, paths: readonly string[]): Promise<void> {
  fastify.addHook('preParsing', async (request) => {
    const { url } = request.routeOptions;
    if (request.method === 'GET' || request.method === 'HEAD' || url === undefined || paths.includes(url)) return;
    if (/^multipart\//i.test(request.headers['content-type'] ?? '')) {
      throw new DomainError('unsupported-media-type', 'Files are not taken here.');
    }
  });
  await fastify.register(multipart as never, { limits: LIMITS, throwFileSizeLimit: true } as never);
}

/**
 * Reads an upload to its end, into memory, within the limit of bodies.
 * @throws DomainError `unsupported-media-type` for a request that is none, `body-too-large`, `malformed-body`
 */
export async function uploadOf(request: FastifyRequest, fileField: string, textFields: readonly string[]): Promise<Upload> {
  if (!request.isMultipart()) throw new DomainError('unsupported-media-type', 'Send the file as multipart/form-data.');
  const fields = new Map<string, string>();
  let file: Buffer | null = null;
  try {
    for await (const part of request.parts()) {
      if (part.type === 'file') {
        const bytes = await part.toBuffer();
        if (part.fieldname === fileField) file = bytes;
      } else if (part.valueTruncated) throw new DomainError('body-too-large', `The field "${part.fieldname}" is too long.`);
      else if (textFields.includes(part.fieldname) && typeof part.value === 'string') fields.set(part.fieldname, part.value);
    }
  } catch (error) {
    throw uploadError(error);
  }
  return { file, fields };
}

function uploadError(error: unknown): DomainError {
  if (error instanceof DomainError) return error;
  const { statusCode } = error as { statusCode?: number };
  if (statusCode === 413) return new DomainError('body-too-large', 'The file is larger than this service accepts, or there is more than one.');
  return new DomainError('malformed-body', 'The upload cannot be read: it is cut off, or no multipart/form-data.');
}
