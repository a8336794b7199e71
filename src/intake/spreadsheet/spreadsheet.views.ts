import { ApiProperty } from '@nestjs/swagger';
import { RegisterDocumentBody } from '../../register/document/register-document.body.js';
import { UNREAD_REASONS, type UnreadReason } from './tables/entry.js';

class EvidenceView {
  @ApiProperty({ description: 'JSON Pointer (RFC 6901) into the register.' }) pointer: string;
  @ApiProperty() sheet: string;
  @ApiProperty({ example: 'B7' }) cell: string;
  @ApiProperty({ description: 'The exact words the fact rests on.' }) quote: string;
  @ApiProperty({ required: false, description: 'A formula worked the words out; the value last saved was taken.' }) computed?: boolean;
}

class UnreadView {
  @ApiProperty() sheet: string;
  @ApiProperty() cell: string;
  @ApiProperty({ type: String, nullable: true }) header: string | null;
  @ApiProperty() value: string;
  @ApiProperty({ enum: UNREAD_REASONS }) reason: UnreadReason;
}

class ColumnView {
  @ApiProperty() sheet: string;
  @ApiProperty() header: string;
  @ApiProperty({ type: String, nullable: true, description: 'What the column was taken for; null: nothing.' }) mappedTo: string | null;
}

class QuestionView {
  @ApiProperty() code: string;
  @ApiProperty() message: string;
  @ApiProperty({ required: false }) pointer?: string;
  @ApiProperty({ required: false }) sheet?: string;
}

/** What was understood of a spreadsheet. Nothing is stored. */
export class IntakeView {
  @ApiProperty({ description: 'The register of the organisation with the drafts in it, or one of drafts alone.' }) register: RegisterDocumentBody;
  @ApiProperty({ type: [EvidenceView] }) evidence: EvidenceView[];
  @ApiProperty({ type: [UnreadView] }) unread: UnreadView[];
  @ApiProperty({ type: [ColumnView] }) columns: ColumnView[];
  @ApiProperty({ type: [QuestionView], required: false }) questions?: QuestionView[];
}
