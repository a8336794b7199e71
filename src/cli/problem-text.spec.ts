import { EXIT } from './exit-codes.js';
import { exitCodeOf, problemText } from './problem-text.js';

const problem = { type: 'x', title: 'The input is not valid', status: 400, detail: 'Two problems.' };

describe('a problem in words', () => {
  it('names each error with its pointer, and with its line where the document is at hand', () => {
    const errors = [{ pointer: '/activities/0/role', code: 'isIn', message: 'no such role' }, { pointer: '/activities/0/name', code: 'isDefined', message: 'name is missing' }, { pointer: '?lang', code: 'isIn', message: 'no such language' }];
    const text = problemText({ ...problem, errors }, { name: 'a.yaml', text: 'activities:\n  - key: a\n    role: nobody\n' });
    expect(text.split('\n')).toEqual([
      'The input is not valid (400). Two problems.', '  a.yaml:3:11 /activities/0/role: no such role', '  a.yaml:2:5 /activities/0/name: name is missing', '  ?lang: no such language',
    ]);
  });

  it('does without lines where the document cannot be read', () => {
    expect(problemText({ ...problem, errors: [{ pointer: '/a', code: 'x', message: 'bad' }] }, { name: 'a.yaml', text: 'a: [' })).toContain('  /a: bad');
  });

  it('tells what keeps a record from being issued', () => {
    expect(problemText({ ...problem, status: 409, findings: [{ pointer: '/retention', message: 'No time limit.', citation: 'Art. 30(1)(f) GDPR' }] })).toContain('  /retention: No time limit. (Art. 30(1)(f) GDPR)');
  });
});

describe('exit codes', () => {
  it.each([[400, EXIT.wrong], [412, EXIT.wrong], [422, EXIT.wrong], [401, EXIT.unanswered], [403, EXIT.unanswered], [404, EXIT.unanswered], [429, EXIT.unanswered], [500, EXIT.unanswered], [503, EXIT.unanswered]])(
    'of %s is %s', (status, expected) => expect(exitCodeOf(status)).toBe(expected));

  it('of a conflict is what the command makes of it', () => expect([exitCodeOf(409), exitCodeOf(409, EXIT.no)]).toEqual([EXIT.wrong, EXIT.no]));
});
