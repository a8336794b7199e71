/** A list as somebody likes to see it: filters, order, columns, under a name. */
export interface SavedView {
  readonly name: string;
  /** Filters and `sort`, by their names in the address. */
  readonly wish: Readonly<Record<string, string>>;
  /** Keys of the columns; null: those that are seen at first. */
  readonly columns: readonly string[] | null;
  /** What the list shows when it is opened without any wish. */
  readonly isDefault?: boolean;
}

/** A view without its name. */
export type ViewState = Pick<SavedView, 'wish' | 'columns'>;

const isSame = (name: string) => (view: SavedView): boolean => view.name.toLowerCase() === name.trim().toLowerCase();

function sameState(one: ViewState, other: ViewState): boolean {
  const text = ({ wish, columns }: ViewState): string => JSON.stringify([Object.entries(wish).toSorted(([a], [b]) => (a < b ? -1 : 1)), columns]);
  return text(one) === text(other);
}

/** @returns the view that shows just this */
export function viewShown(views: readonly SavedView[], state: ViewState): SavedView | undefined {
  return views.find((view) => sameState(view, state));
}

/** @returns the views with this one; a view of the same name gives way, in its place */
export function withView(views: readonly SavedView[], name: string, { wish, columns }: ViewState): readonly SavedView[] {
  const view = { name: name.trim(), wish, columns };
  return views.some(isSame(name)) ? views.map((each) => (isSame(name)(each) ? { ...each, ...view } : each)) : [...views, view];
}

/** @returns the views, one under another name; a name that another view has stays with that */
export function renamed(views: readonly SavedView[], from: string, to: string): readonly SavedView[] {
  const isTaken = views.some((view) => isSame(to)(view) && !isSame(from)(view));
  return isTaken || to.trim() === '' ? views : views.map((view) => (isSame(from)(view) ? { ...view, name: to.trim() } : view));
}

/** @returns the views without one */
export function withoutView(views: readonly SavedView[], name: string): readonly SavedView[] {
  return views.filter((view) => !isSame(name)(view));
}

/** @returns the views, one the default or none. @param name null: none */
export function withDefault(views: readonly SavedView[], name: string | null): readonly SavedView[] {
  return views.map(({ isDefault: _, ...view }) => (name !== null && isSame(name)(view) ? { ...view, isDefault: true } : view));
}
