import { ApiProperty } from '@nestjs/swagger';
import { Text } from '../../platform/http/fields.js';

const LONGEST_PASSWORD = 1_024;
const LONGEST_CODE = 100;

/** A new password in place of the present one. */
export class PasswordChangeBody {
  @Text({ required: true, most: LONGEST_PASSWORD }) current: string;
  @Text({ required: true, most: LONGEST_PASSWORD, description: '12 to 256 characters, whichever; common ones and those made of your own name are refused.' }) next: string;
}

/** Who forgot their password. */
export class PasswordResetRequestBody {
  @Text({ required: true, most: 320 }) email: string;
}

/** A new password by a link. */
export class PasswordResetBody {
  @Text({ required: true, most: LONGEST_CODE, description: 'What stands after `code=` in the link.' }) code: string;
  @Text({ required: true, most: LONGEST_PASSWORD }) password: string;
}

/** The present password, to prove once more who asks. */
export class PasswordBody {
  @Text({ required: true, most: LONGEST_PASSWORD }) password: string;
}

/** A code of the authenticator app. */
export class CodeBody {
  @Text({ required: true, most: LONGEST_CODE, description: 'Six digits.' }) code: string;
}

/** What it takes to remove the second factor. */
export class SecondFactorRemovalBody extends PasswordBody {
  @Text({ required: true, most: LONGEST_CODE, description: 'Six digits of the authenticator app, or a recovery code.' }) code: string;
}

/** What an authenticator app takes in. */
export class SecondFactorOfferView {
  @ApiProperty({ description: 'Base32, to be typed.' }) secret: string;
  @ApiProperty({ description: 'otpauth://totp/…' }) uri: string;
  @ApiProperty({ description: 'The same as a QR code (SVG).' }) qrSvg: string;
}

/** Codes for when the app is lost. */
export class RecoveryCodesView {
  @ApiProperty({ type: [String], description: 'Each works once; shown this once.' }) recoveryCodes: string[];
}
