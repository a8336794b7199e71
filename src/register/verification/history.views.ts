import { ApiProperty } from '@nestjs/swagger';
import { ACTOR_KINDS, REVISION_ACTIONS } from '../../history/revision.entity.js';

class ActorView {
  @ApiProperty({ enum: ACTOR_KINDS }) kind: string;
  @ApiProperty({ type: String, nullable: true }) id: string | null;
  @ApiProperty() name: string;
}

/** Somebody, or something, that made changes. */
export class KnownActorView {
  @ApiProperty({ enum: ACTOR_KINDS }) kind: string;
  @ApiProperty({ type: String, nullable: true, description: 'Null for the service itself.' }) id: string | null;
  @ApiProperty({ description: 'As it was at the last change.' }) name: string;
  @ApiProperty({ description: 'How many changes.' }) revisions: number;
  @ApiProperty({ format: 'date-time' }) lastAt: string;
}

/** Who changed what, when and why, what it was and what it became. */
export class RevisionView {
  @ApiProperty() sequence: number;
  @ApiProperty({ format: 'date-time' }) at: string;
  @ApiProperty({ type: ActorView }) actor: ActorView;
  @ApiProperty({ type: String, nullable: true }) reason: string | null;
  @ApiProperty() kind: string;
  @ApiProperty() key: string;
  @ApiProperty({ enum: REVISION_ACTIONS }) action: string;
  @ApiProperty({ type: 'object', additionalProperties: true, nullable: true }) before: unknown;
  @ApiProperty({ type: 'object', additionalProperties: true, nullable: true }) after: unknown;
  @ApiProperty() previousHash: string;
  @ApiProperty({ description: 'SHA-256 over the canonical JSON (RFC 8785) of everything else here and the organisation.' }) hash: string;
}

class ChainProblemView {
  @ApiProperty() sequence: number;
  @ApiProperty() code: string;
  @ApiProperty() message: string;
}

class HeadView {
  @ApiProperty() sequence: number;
  @ApiProperty() hash: string;
  @ApiProperty({ format: 'date-time' }) at: string;
  @ApiProperty({ type: String, nullable: true, description: 'Fingerprint of the key that signed.' }) keyId: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Ed25519 (RFC 8032), base64.' }) signature: string | null;
}

class HeldAgainstView {
  @ApiProperty() database: number;
  @ApiProperty() journal: number;
}

class VerificationNoteView {
  @ApiProperty() code: string;
  @ApiProperty() message: string;
}

export class VerificationView {
  @ApiProperty({ description: 'Nothing was altered, removed, reordered or set back, the end is signed, and the register and its lists are what their history says.' }) whole: boolean;
  @ApiProperty() revisions: number;
  @ApiProperty({ type: HeadView }) head: HeadView;
  @ApiProperty({ type: HeldAgainstView, description: 'How many signed heads the chain was held against, by where they are kept.' }) checkpoints: HeldAgainstView;
  @ApiProperty({ type: [ChainProblemView] }) problems: readonly ChainProblemView[];
  @ApiProperty({ type: [VerificationNoteView], description: 'What to know beside: nothing that is wrong.' }) notes: readonly VerificationNoteView[];
}

/** The end of a history, signed: kept anywhere, it proves what the history was up to there. */
export class CheckpointView {
  @ApiProperty({ format: 'uuid' }) organisationId: string;
  @ApiProperty() sequence: number;
  @ApiProperty() hash: string;
  @ApiProperty({ format: 'date-time' }) at: string;
  @ApiProperty({ description: 'Fingerprint of the key that signed.' }) keyId: string;
  @ApiProperty({ description: 'Ed25519 (RFC 8032), base64, over the canonical JSON (RFC 8785) of `format` "register30/history-head/v1" and the five fields above.' }) signature: string;
  @ApiProperty({ format: 'date-time' }) takenAt: string;
}

/** A key by which an instance signs. */
export class PublicKeyView {
  @ApiProperty({ enum: ['Ed25519'] }) algorithm: string;
  @ApiProperty({ description: 'SHA-256 of the 32 bytes, in hex.' }) fingerprint: string;
  @ApiProperty({ description: 'The 32 bytes, in base64.' }) publicKey: string;
}
