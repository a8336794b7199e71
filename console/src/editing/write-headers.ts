/** @returns the reason for a change as the API takes it, to be spread into headers; nothing where none is given */
export function reasonHeader(reason: string | undefined): { 'Change-Reason'?: string } {
  const words = reason?.trim() ?? '';
  return words === '' ? {} : { 'Change-Reason': encodeURIComponent(words) };
}

/** @returns the tag of an answer, which the next write of the thing has to name */
export function tagOf(response: Response): string {
  return response.headers.get('etag') ?? '';
}
