import { keyFaults, pluralFaults, textFaults, textsOf, untranslated } from './word-check';

const english = textsOf({ title: 'Findings', found_one: '{{count}} finding', found_other: '{{count}} findings', by: { name: 'by {{name}}', link: 'see <1>here</1>' } });

test('texts are found by dotted keys', () => {
  expect([...english.keys()]).toEqual(['title', 'found_one', 'found_other', 'by.name', 'by.link']);
});

test('keys are compared without the forms of number', () => {
  expect(keyFaults(english, textsOf({ title: 'Constats', found_one: 'a', found_many: 'b', found_other: 'c', by: { name: 'x' }, more: 'y' }))).toEqual(['by.link is missing', 'more is not in English']);
});

test.each([
  ['de', []], ['fr', ['found_many is missing']], ['es', ['found_many is missing']], ['it', ['found_many is missing']], ['nl', []],
])('forms of number are those of the language: %s', (language, faults) => {
  expect(pluralFaults(language, english)).toEqual(faults);
});

test('what is filled in stays, save the number in the one form', () => {
  expect(textFaults(english, textsOf({ title: ' ', found_one: 'ein Befund', found_other: 'Befunde', by: { name: 'von {{ name }}', link: 'siehe hier' } }))).toEqual([
    'title is empty', 'found_other fills in “” in place of “count”', 'by.link fills in “” in place of “</1> <1>”',
  ]);
});

test('a form that English does not have is held to its general one', () => {
  expect(textFaults(english, textsOf({ found_many: '{{number}} de constats' }))).toEqual(['found_many fills in “number” in place of “count”']);
});

test('what still is English is told, unless it is the same', () => {
  expect(untranslated(english, textsOf({ title: 'Findings', by: { name: 'by {{name}}' } }), (text) => text.startsWith('by'))).toEqual(['title: Findings']);
});
