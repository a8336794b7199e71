import { Module } from '@nestjs/common';
import { HistoryModule } from '../history/history.module.js';
import { RegisterModule } from '../register/register.module.js';
import { PublicationComparison } from './publication-comparison.js';
import { PublicationChannel } from './publication-channel.repository.js';
import { PublicationRepository } from './publication.repository.js';
import { AnonymousRequests } from './serving/anonymous-requests.js';
import { ListAnswers } from './serving/list-answers.js';
import { PublicListController } from './serving/public-list.controller.js';
import { PublicListFront } from './serving/public-list.front.js';
import { PublicationListener } from './serving/publication-listener.js';
import { PublishedLists } from './serving/published-lists.js';
import { SubProcessorListController } from './sub-processor-list.controller.js';
import { SubProcessorListService } from './sub-processor-list.service.js';

@Module({
  imports: [HistoryModule, RegisterModule],
  controllers: [SubProcessorListController, PublicListController],
  providers: [
    PublicationRepository, PublicationChannel, PublicationComparison, SubProcessorListService, PublishedLists, ListAnswers, PublicListFront, PublicationListener, AnonymousRequests,
  ],
  exports: [SubProcessorListService, PublishedLists, PublicListFront],
})
export class SubProcessorsModule {}
