/** Every company is drawn of the same size. */
export const NODE_WIDTH = 216;
export const NODE_HEIGHT = 54;

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where everything of a drawing is. */
export interface Layout {
  readonly width: number;
  readonly height: number;
  /** The upper left corner of each node. */
  readonly nodes: ReadonlyMap<string, Point>;
  /** The corners of each bond, from end to end. */
  readonly bonds: ReadonlyMap<string, readonly Point[]>;
}
