import { Module } from '@nestjs/common';
import { HistoryModule } from '../../history/history.module.js';
import { RegisterModule } from '../register.module.js';
import { CalendarFeedController } from './calendar/calendar-feed.controller.js';
import { CalendarLinkController } from './calendar/calendar-link.controller.js';
import { CalendarLinkRepository } from './calendar/calendar-link.repository.js';
import { CalendarLinkService } from './calendar/calendar-link.service.js';
import { ChangesRepository } from './mails/changes.repository.js';
import { MailClock } from './mails/mail-clock.js';
import { ReminderMails } from './mails/reminder-mails.js';
import { MailDeliveryController } from './notifications/mail-delivery.controller.js';
import { MailDeliveryRepository } from './notifications/mail-delivery.repository.js';
import { MailDeliveryService } from './notifications/mail-delivery.service.js';
import { NotificationController } from './notifications/notification.controller.js';
import { NotificationRepository } from './notifications/notification.repository.js';
import { NotificationService } from './notifications/notification.service.js';
import { ReminderController } from './reminder.controller.js';
import { ReminderService } from './reminder.service.js';
import { SubmissionRepository } from './submission.repository.js';

/** What falls due: to be asked for, as a calendar, and by mail. */
@Module({
  imports: [HistoryModule, RegisterModule],
  controllers: [ReminderController, CalendarLinkController, CalendarFeedController, NotificationController, MailDeliveryController],
  providers: [
    SubmissionRepository, ReminderService, CalendarLinkRepository, CalendarLinkService, NotificationRepository, NotificationService, ChangesRepository,
    ReminderMails, MailClock, MailDeliveryRepository, MailDeliveryService,
  ],
})
export class RemindersModule {}
