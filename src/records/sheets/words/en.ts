import type { SheetWords } from './sheet-words.js';

export const ENGLISH_SHEETS: SheetWords = {
  sheets: {
    record: 'Record', activities: 'Processing activities', engagements: 'Engagements', processors: 'Companies', measures: 'Measures',
    controllers: 'Controllers', transfers: 'Transfers', recipients: 'Recipients', gaps: 'Missing items', cover: 'Cover',
  },
  headings: {
    processor: 'Company', status: 'Status', via: 'Engaged through', locationCountry: 'Country of the data',
    locationOrganisation: 'International organisation', locationKind: 'Kind of access', region: 'Region',
    contractKind: 'Kind of contract', contractStatus: 'State of the contract', contractSignedOn: 'Contract signed on',
    contractEndsOn: 'Contract ends on', contractUrl: 'Address of the contract', safeguard: 'Safeguard', module: 'Module',
    safeguardSignedOn: 'Safeguard signed on', safeguardEndsOn: 'Safeguard ends on', safeguardReference: 'Reference of the safeguard',
    reviewEvery: 'Reviewed every', lastReviewedOn: 'Last reviewed on', retentionFor: 'Time limit for', retentionPeriod: 'Time limit',
    retentionTrigger: 'Counted from', retentionReason: 'Remark on the time limit', otherRecipients: 'Other recipients',
    otherRecipientCategories: 'Categories of other recipients', otherRecipientCountries: 'Countries of other recipients',
    category: 'Category', description: 'Description', ground: 'Ground of the transfer', validUntil: 'Valid until', modality: 'Obligation',
    format: 'Format',
  },
  editing: 'Sheets with a green head can be edited and sent back to the register. One value per line; “–” stands for “not stated”.',
  engagementStatuses: { draft: 'Draft', submitted: 'Submitted', approved: 'Approved', rejected: 'Rejected', ended: 'Ended' },
  contractKinds: {
    'art-28': 'Processing contract (Art. 28)', 'joint-controller': 'Arrangement between joint controllers (Art. 26)',
    'controller-to-controller': 'Contract between controllers',
  },
  contractStatuses: { none: 'None', incorporated: 'Part of the terms of service', executed: 'Signed', ended: 'Ended' },
};
