import { newOrganisation, type TestOrganisation, uniqueName } from '../support/api.js';

interface Assessment {
  readonly transfers: readonly { engagement: string; country: string; verdict: string }[];
  readonly findings: readonly { code: string; pointer: string; about: { kind: string; key: string } }[];
}

const codesIn = ({ findings }: Assessment): string[] => findings.map(({ code, pointer }) => `${pointer} ${code}`).toSorted();

let organisation: TestOrganisation;
beforeAll(async () => {
  organisation = await newOrganisation();
  const { admin, path } = organisation;
  await admin.made('POST', `${path}/processors`, { key: 'mailer', name: 'Mailer', country: 'US' });
  await admin.made('POST', `${path}/engagements`, { key: 'mailing', processor: 'mailer', role: 'processor', status: 'approved', locations: [{ country: 'US', kind: 'storage' }] });
});

const assess = (body: object): Promise<Assessment> => organisation.admin.made<Assessment>('POST', `${organisation.path}/activity-assessments`, body);

test('an activity that nobody has saved is told what the law would miss in it', async () => {
  const { admin, path } = organisation;
  const key = uniqueName('activity');
  const empty = await assess({ key, role: 'controller', name: 'Newsletter' });
  expect(codesIn(empty)).toEqual(['/dataCategories data-categories-missing', '/dataSubjects data-subjects-missing', '/measures measures-missing', '/purposes purposes-missing', '/retention retention-missing']);
  expect(empty.findings.every(({ about }) => about.kind === 'activity' && about.key === key)).toBe(true);
  expect((await admin.get(`${path}/activities/${key}`)).status).toBe(404);
});

test('a draft, and one that has ended, are looked at as if they were carried out', async () => {
  const stated = { key: 'newsletter', role: 'controller', name: 'Newsletter', purposes: [{ description: 'Tell' }], dataSubjects: ['subscribers'], dataCategories: ['health-data'] };
  for (const status of ['draft', 'ended']) {
    expect(codesIn(await assess({ ...stated, status, endsOn: status === 'ended' ? '2020-01-31' : null }))).toEqual([
      '/impactAssessment/required impact-assessment-undecided', '/measures measures-missing', '/purposes/0/legalBasis legal-basis-missing',
      '/purposes/0/specialCategoryCondition special-category-condition-missing', '/retention retention-missing',
    ]);
  }
});

test('the transfers are those of the engagements that its data go through', async () => {
  const { transfers } = await assess({ key: 'newsletter', role: 'controller', name: 'Newsletter', engagements: ['mailing'] });
  expect(transfers).toMatchObject([{ engagement: 'mailing', country: 'US', verdict: 'uncovered' }]);
  expect((await assess({ key: 'newsletter', role: 'controller', name: 'Newsletter' })).transfers).toEqual([]);
});

test('what is no activity is refused with its pointer', async () => {
  const answer = await organisation.admin.post(`${organisation.path}/activity-assessments`, { key: 'newsletter', role: 'guest', name: 'Newsletter' });
  expect(answer).toMatchObject({ status: 400, body: { errors: [{ pointer: '/role' }] } });
});
