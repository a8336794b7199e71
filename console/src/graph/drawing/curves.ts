import type { Point } from './geometry';

const RADIUS = 8;

const towards = (from: Point, to: Point, by: number): Point => {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  return { x: from.x + ((to.x - from.x) / length) * by, y: from.y + ((to.y - from.y) / length) * by };
};
const length = (from: Point, to: Point): number => Math.hypot(to.x - from.x, to.y - from.y);

/** @returns the path through corners, which are made round */
export function roundedPath(corners: readonly Point[]): string {
  const [first, ...rest] = corners;
  if (!first) return '';
  let path = `M${first.x} ${first.y}`;
  rest.forEach((corner, index) => {
    const [before, after] = [corners[index], rest[index + 1]];
    if (!before || !after) {
      path += `L${corner.x} ${corner.y}`;
      return;
    }
    const radius = Math.min(RADIUS, length(before, corner) / 2, length(corner, after) / 2);
    const [into, out] = [towards(corner, before, radius), towards(corner, after, radius)];
    path += `L${into.x} ${into.y}Q${corner.x} ${corner.y} ${out.x} ${out.y}`;
  });
  return path;
}
