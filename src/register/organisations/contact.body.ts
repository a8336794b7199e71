import type { ContactFacts } from '../../law/facts.js';
import { EmailAddress, Text } from '../../platform/http/fields.js';

/** How to reach somebody. */
export class ContactBody implements Partial<ContactFacts> {
  @Text({ most: 300 }) name: string | null;
  @Text({ most: 1_000 }) address: string | null;
  @EmailAddress() email: string | null;
  @Text({ most: 100 }) phone: string | null;
}
