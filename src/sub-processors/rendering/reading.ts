import type { Day } from '../../law/facts.js';

/** By whom and from where a list is read. Feed readers leave the page behind, so addresses in feeds are absolute and ids are for ever. */
export interface Reading {
  /** The day it is for the reader, which tells today's list from that of another day. */
  readonly today: Day;
  /** Where the list is: `https://…/public/example-learning/`, with the slash at its end. */
  readonly base: string;
  /** UUID of the organisation, from which the ids of a feed and its items are made; it never shows. */
  readonly organisationId: string;
}
