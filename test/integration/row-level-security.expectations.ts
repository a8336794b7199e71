/** The reaches of a transaction, as UnitOfWork opens it; `nothing`: none is set. */
export type Reached = 'nothing' | 'organisation' | 'person' | 'instance' | 'identity' | 'public';

const ALL: readonly Reached[] = ['nothing', 'organisation', 'person', 'instance', 'identity', 'public'];

/** Tables whose rows belong to no organisation: why that is so, and within which reaches the application sees any row of them. */
export const WITHOUT_ORGANISATION: Readonly<Record<string, { readonly why: string; readonly seenWithin: readonly Reached[] }>> = {
  external_identities: { why: 'whom an identity provider knows is a person of the instance', seenWithin: ['identity'] },
  idempotency_keys: { why: 'an answer belongs to whoever asked, who may ask about several organisations', seenWithin: [] },
  instance_keys: { why: 'the public keys by which anybody may check a signature', seenWithin: ALL },
  migrations: { why: 'what was done to the schema; the owner’s alone', seenWithin: [] },
  one_time_links: { why: 'opens an account, whatever its memberships', seenWithin: ['identity'] },
  people: { why: 'one person may be a member of several organisations, which see those who are theirs', seenWithin: ['organisation', 'person', 'instance', 'identity'] },
  person_credentials: { why: 'a person has one password', seenWithin: ['identity'] },
  person_preferences: { why: 'what one person wants to find again', seenWithin: ['person'] },
  recovery_codes: { why: 'of a person', seenWithin: ['identity'] },
  security_events: { why: 'what happened around signing in, of people and of nobody', seenWithin: ['instance', 'identity'] },
  sessions: { why: 'of a person', seenWithin: ['identity'] },
  throttles: { why: 'counts by address and account, before it is known who asks', seenWithin: ['identity'] },
  used_sign_ins: { why: 'what an identity provider said once may not be said again', seenWithin: ['identity'] },
};

/** Tables of organisations that are seen within more than the reach of their organisation; all reaches are named. */
export const FURTHER_REACHES: Readonly<Record<string, readonly Reached[]>> = {
  invitations: ['organisation', 'instance', 'identity'],
  memberships: ['organisation', 'person', 'instance', 'identity'],
  organisations: ['organisation', 'person', 'instance', 'public'],
  publications: ['organisation', 'public'],
  tokens: ['organisation', 'person', 'instance'],
};

/** Policies that let the application see every row: of what. */
export const OPEN_POLICIES: Readonly<Record<string, string>> = { instance_keys: 'SELECT' };

/** What is written once and stays. */
export const APPEND_ONLY = ['history_checkpoints', 'instance_keys', 'issued_record_files', 'issued_records', 'publications', 'revisions', 'security_events'];

/** Functions that run with their owner's rights: what for. */
export const DEFINER_FUNCTIONS: Readonly<Record<string, string>> = {
  add_job: 'the one way into the queue, whose tables the application cannot reach',
  calendar_by_hash: 'whose calendar a link opens, by its whole hash',
  forget_idempotency_keys: 'removes what is older than two days, whoever it belongs to',
  grown_histories: 'which histories have grown since they were last signed',
  issued_record_by_sha256: 'which issued record a file is, by its whole hash',
  job_counts: 'how many jobs there are in which state, and nothing of them',
  organisation_id_by_slug: 'the instance’s administrators name organisations by slug',
  people_exist: 'whether there is anybody, who ends the bootstrap token',
  session_access: 'whom a session speaks for, by its whole hash',
  token_by_hash: 'whom a token speaks for, by its whole hash',
};
