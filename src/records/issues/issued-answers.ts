import { createHash } from 'node:crypto';
import { StreamableFile } from '@nestjs/common';
import canonicalize from 'canonicalize';
import type { FastifyReply } from 'fastify';
import { notFound } from '../../platform/domain-error.js';
import { chooseMediaType } from '../../platform/http/accepts.js';
import { policyOfPage } from '../rendering/record-page-policy.js';
import type { IssuedFile, IssuedRecord } from './issued-record.js';

const NAME = /^([1-9]\d{0,14})(?:\.([a-z]{1,10}))?$/;
/** Shown by a browser; everything else is saved. */
const SHOWN = new Set(['application/json', 'text/html', 'application/pdf']);
const A_YEAR = 365 * 24 * 60 * 60;

/** @returns the number and, where there is one, the suffix of `3` or `3.pdf`. @throws DomainError `not-found` for anything else */
export function askedIssue(name: string): { number: number; extension: string | null } {
  const [, number, extension = null] = NAME.exec(name) ?? [];
  if (number === undefined) throw notFound(`issued record "${name}"`);
  return { number: Number(number), extension };
}

/**
 * @returns the file that the suffix or else Accept wants; null for what there is to know of the issue, which is JSON as well, and for
 * the record's own JSON there is the suffix. @throws DomainError `not-found`, `not-acceptable`
 */
export function askedFile({ role, number, files }: IssuedRecord, extension: string | null, accept: string | undefined): IssuedFile | null {
  if (extension !== null) {
    const named = files.find((file) => file.extension === extension);
    if (!named) throw notFound(`file "${extension}" of issued record "${role}/${number}"`);
    return named;
  }
  const others = files.filter(({ mediaType }) => mediaType !== 'application/json');
  const chosen = chooseMediaType(accept, ['application/json', ...others.map(({ mediaType }) => mediaType)]);
  return others.find(({ mediaType }) => mediaType === chosen) ?? null;
}

/** @returns the entity tag of what there is to know of an issue */
export function tagOfIssue(issue: IssuedRecord): string {
  return `"${createHash('sha256').update(canonicalize(issue) ?? '').digest('hex')}"`;
}

/** Nothing here changes any more. What was asked for with a session is not kept, as access says already: the next person at the browser may be another. */
export function keepForEver(reply: FastifyReply, tag: string, { language }: IssuedRecord): void {
  void reply.headers({ 'ETag': tag, 'Content-Language': language });
  if (!reply.hasHeader('cache-control')) void reply.headers({ 'Cache-Control': `private, max-age=${A_YEAR}, immutable`, 'Vary': 'Accept, Authorization' });
}

/** @returns the file as an answer, under a name that tells its number */
export function whole(content: Buffer, { mediaType, extension, sha256 }: IssuedFile, { role, number }: IssuedRecord, slug: string, reply: FastifyReply): StreamableFile {
  if (mediaType === 'text/html') void reply.header('Content-Security-Policy', policyOfPage(content.toString('utf8')));
  void reply.header('Repr-Digest', `sha-256=:${Buffer.from(sha256, 'hex').toString('base64')}:`);
  const isText = mediaType.startsWith('text/') || mediaType.endsWith('json');
  const disposition = `${SHOWN.has(mediaType) ? 'inline' : 'attachment'}; filename="${slug}-record-${role}-${number}.${extension}"`;
  return new StreamableFile(content, { type: isText ? `${mediaType}; charset=utf-8` : mediaType, disposition, length: content.length });
}
