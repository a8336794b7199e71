import { renamed, type SavedView, viewShown, withDefault, withoutView, withView } from './view-list';

const drafts: SavedView = { name: 'Drafts', wish: { status: 'draft' }, columns: null };
const ending: SavedView = { name: 'Ending', wish: { sort: 'next' }, columns: ['name', 'next'], isDefault: true };
const views = [drafts, ending];

test('a view is known by what it shows, whatever the order of its filters', () => {
  const view = { name: 'Both', wish: { status: 'draft', country: 'US' }, columns: null };
  expect(viewShown([view], { wish: { country: 'US', status: 'draft' }, columns: null })).toBe(view);
  expect(viewShown([view], { wish: { country: 'US' }, columns: null })).toBeUndefined();
  expect(viewShown([view], { wish: view.wish, columns: ['name'] })).toBeUndefined();
});

test('saving adds, or takes the place of the view of that name and leaves it the default', () => {
  expect(withView(views, ' New ', { wish: {}, columns: null }).map(({ name }) => name)).toEqual(['Drafts', 'Ending', 'New']);
  expect(withView(views, 'ending', { wish: { q: 'x' }, columns: null })).toEqual([drafts, { name: 'ending', wish: { q: 'x' }, columns: null, isDefault: true }]);
});

test('renaming leaves the names of others alone, and no view without a name', () => {
  expect(renamed(views, 'Drafts', 'Ideas')[0]?.name).toBe('Ideas');
  expect(renamed(views, 'Drafts', 'DRAFTS')[0]?.name).toBe('DRAFTS');
  expect(renamed(views, 'Drafts', 'Ending')).toBe(views);
  expect(renamed(views, 'Drafts', ' ')).toBe(views);
});

test('one view is the default, or none; a view that is deleted is gone', () => {
  expect(withDefault(views, 'Drafts').map(({ isDefault }) => isDefault === true)).toEqual([true, false]);
  expect(withDefault(views, null).some(({ isDefault }) => isDefault)).toBe(false);
  expect(withoutView(views, 'drafts')).toEqual([ending]);
});
