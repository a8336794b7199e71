import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Which mails an organisation's data protection officer gets at the address on record. `revision`: the one of the history that made it so. */
@Entity('organisation_notifications')
export class OrganisationNotifications {
  @PrimaryColumn('uuid') organisationId: string;
  @Column('boolean') officerDailyChanges: boolean;
  @Column('boolean') officerWeeklyReminders: boolean;
  @Column('bigint') revision: string;
}
