/** The days on which the facts of an engagement change what the law says of it. */
import { addDays } from '../day.js';
import type { Day, EngagementFacts, ProcessorFacts } from '../facts.js';

export const REGISTER_EVENT_CODES = ['engagement-begins', 'engagement-ends', 'safeguard-changes', 'certification-changes'] as const;
export type RegisterEventCode = (typeof REGISTER_EVENT_CODES)[number];

/** Something that the register states of a day. */
export interface RegisterEvent {
  readonly code: RegisterEventCode;
  readonly day: Day;
}

type Stated = Day | null | undefined;

const after = (day: Stated): Stated => (day ? addDays(day, 1) : null);

function on(code: RegisterEventCode, days: readonly Stated[]): readonly RegisterEvent[] {
  return days.filter((day) => day !== null && day !== undefined && day !== '').map((day) => ({ code, day: day as Day }));
}

/** @returns every day that is stated of an engagement, its safeguards and the certifications of its processor, once per kind */
export function registerEvents(engagement: EngagementFacts, processor: ProcessorFacts | null): readonly RegisterEvent[] {
  const safeguards = engagement.safeguards.flatMap((safeguard) => [
    safeguard.signedOn, after(safeguard.endsOn), safeguard.processingChangedOn, safeguard.approvedOn, safeguard.authorisedOn, safeguard.notifiedOn,
    safeguard.transferImpactAssessment?.concludedOn,
  ]);
  const certifications = (processor?.certifications ?? []).flatMap(({ from, until }) => [from, after(until)]);
  const events = [
    ...on('engagement-begins', [engagement.startsOn]), ...on('engagement-ends', [after(engagement.endsOn)]),
    ...on('safeguard-changes', safeguards), ...on('certification-changes', certifications),
  ];
  return [...new Map(events.map((event) => [`${event.code} ${event.day}`, event])).values()];
}
