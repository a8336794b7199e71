import { PERSON_LANGUAGES } from '../../people/person.entity.js';
import { type PageWords, pageWordsOf } from './page-words.js';

/** Every place with its words; sentences are said with the names of their own parameters. */
function placesOf(words: PageWords): Map<string, string> {
  const places = new Map<string, string>();
  for (const [part, entries] of Object.entries(words)) {
    for (const [place, said] of Object.entries(entries as Record<string, string | ((...names: string[]) => string)>)) {
      places.set(`${part}.${place}`, typeof said === 'string' ? said : said('«one»', '«two»'));
    }
  }
  return places;
}

const english = placesOf(pageWordsOf('en'));

test.each(PERSON_LANGUAGES)('%s has words in every place and no others', (language) => {
  const places = placesOf(pageWordsOf(language));
  expect([...places.keys()].toSorted()).toEqual([...english.keys()].toSorted());
  expect([...places].filter(([, said]) => said.trim() === '')).toEqual([]);
});

test.each(PERSON_LANGUAGES)('%s leaves no name out of a sentence', (language) => {
  for (const [place, said] of placesOf(pageWordsOf(language))) {
    const names = (text: string): string[] => [...text.matchAll(/«\w+»/g)].map(([name]) => name).toSorted();
    expect([place, names(said)]).toEqual([place, names(english.get(place) ?? '')]);
  }
});

test.each(PERSON_LANGUAGES.filter((language) => language !== 'en'))('%s is not English', (language) => {
  const same = [...placesOf(pageWordsOf(language))].filter(([place, said]) => said === english.get(place) && /\s/.test(said));
  expect(same).toEqual([]);
});
