import { ApiProperty } from '@nestjs/swagger';
import { ACTIVITY_ROLES, type ActivityRole, LANGUAGES, type Language } from '../../law/vocabulary.js';
import { ARTICLE_OF_ROLE } from '../art-30-record.js';
import { TEMPLATES, type TemplateName } from '../templates/template-names.js';
import type { GapPlace, IssuedFile, IssuedRecord } from './issued-record.js';
import type { PublicIssue, IssuedMatch } from './issued-record.repository.js';

const TEXT_OR_NULL = { type: String, nullable: true } as const;

class GapPlaceView implements GapPlace {
  @ApiProperty({ description: 'The provision, such as `30(1)(f)`.' }) item: string;
  @ApiProperty({ ...TEXT_OR_NULL, description: 'Null: the organisation.' }) activity: string | null;
  @ApiProperty() code: string;
}

class IssuedFileView implements IssuedFile {
  @ApiProperty() format: string;
  @ApiProperty({ description: 'Suffix of its address.' }) extension: string;
  @ApiProperty() mediaType: string;
  @ApiProperty({ type: 'integer' }) size: number;
  @ApiProperty({ description: 'Of exactly these bytes; the ETag.' }) sha256: string;
}

/** A record that was issued. */
export class IssuedRecordView implements IssuedRecord {
  @ApiProperty({ enum: ACTIVITY_ROLES }) role: ActivityRole;
  @ApiProperty({ enum: Object.values(ARTICLE_OF_ROLE) }) article: IssuedRecord['article'];
  @ApiProperty({ type: 'integer', description: 'Per organisation and role, from 1 on, without gaps.' }) number: number;
  @ApiProperty({ format: 'date-time' }) issuedAt: string;
  @ApiProperty() issuedBy: string;
  @ApiProperty({ format: 'date' }) asOf: string;
  @ApiProperty(TEXT_OR_NULL) knownOn: string | null;
  @ApiProperty({ enum: LANGUAGES }) language: Language;
  @ApiProperty({ enum: TEMPLATES }) template: TemplateName;
  @ApiProperty({ type: 'integer', description: 'The last revision of the register that it contains.' }) revision: number;
  @ApiProperty({ format: 'date' }) lawVersion: string;
  @ApiProperty({ description: 'Of the content, as it stands in each file.' }) digest: string;
  @ApiProperty({ ...TEXT_OR_NULL, description: 'For the organisation itself; in none of the files.' }) comment: string | null;
  @ApiProperty({ type: [GapPlaceView], description: 'What the law requires and it lacks; issued nevertheless.' }) acknowledgedGaps: readonly GapPlaceView[];
  @ApiProperty({ type: [IssuedFileView] }) files: readonly IssuedFileView[];
}

class IssueRevisionView {
  @ApiProperty({ type: 'integer' }) sequence: number;
  @ApiProperty() hash: string;
}

class IssuedMatchView implements IssuedMatch {
  @ApiProperty({ type: IssuedRecordView }) issue: IssuedRecordView;
  @ApiProperty({ ...TEXT_OR_NULL, description: 'Which of its files; null where a digest was asked for.' }) format: string | null;
  @ApiProperty({ type: IssueRevisionView, nullable: true, description: 'The revision that vouches for it; null where the history says otherwise.' }) revision: IssueRevisionView | null;
}

/** Which issued records a file or digest is of; none: it was not issued here, or was altered. */
export class IssueVerificationView {
  @ApiProperty({ description: 'It was issued, and the history vouches for it.' }) issued: boolean;
  @ApiProperty({ type: [IssuedMatchView], description: 'Newest first.' }) matches: readonly IssuedMatchView[];
}

/** What anybody is told who holds the bytes of an issued file. */
export class PublicIssueView implements PublicIssue {
  @ApiProperty({ enum: ACTIVITY_ROLES }) role: ActivityRole;
  @ApiProperty({ type: 'integer' }) number: number;
  @ApiProperty() format: string;
  @ApiProperty({ format: 'date-time' }) issuedAt: string;
  @ApiProperty({ format: 'date' }) asOf: string;
  @ApiProperty({ enum: LANGUAGES }) language: Language;
  @ApiProperty() digest: string;
}
