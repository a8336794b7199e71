import { type PointerEvent, useCallback, useEffect, useRef, useState } from 'react';
import { type Layout, NODE_HEIGHT, NODE_WIDTH, type Point } from './geometry';

const LEAST_ZOOM = 0.1;
const MOST_ZOOM = 2;
/** Larger than life helps nobody; smaller than this nothing can be read, so a large graph begins at its organisation. */
const LEAST_READABLE = 0.55;
const STEP = 1.25;
/** A hand that trembles does not pull. */
const PULL_PIXELS = 4;

/** What part of the drawing is seen. */
export interface Viewport {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

const bounded = (zoom: number): number => Math.min(MOST_ZOOM, Math.max(LEAST_ZOOM, zoom));

/** @returns the whole drawing in the middle */
export function fitted({ width, height }: Size, frame: Size): Viewport {
  const zoom = bounded(Math.min(1, frame.width / Math.max(1, width), frame.height / Math.max(1, height)));
  return { zoom, x: (frame.width - width * zoom) / 2, y: (frame.height - height * zoom) / 2 };
}

/** @returns the whole where it can be read then, else the part around a point that can */
export function readable(layout: Size, frame: Size, around: Point): Viewport {
  const whole = fitted(layout, frame);
  if (whole.zoom >= LEAST_READABLE) return whole;
  return { zoom: LEAST_READABLE, x: 24 - around.x * LEAST_READABLE, y: frame.height / 2 - (around.y + NODE_HEIGHT / 2) * LEAST_READABLE };
}

/** @returns larger or smaller around a point of the frame, which stays where it is */
export function zoomedAt({ x, y, zoom }: Viewport, by: number, { x: atX, y: atY }: Point): Viewport {
  const next = bounded(zoom * by);
  return { zoom: next, x: atX - ((atX - x) / zoom) * next, y: atY - ((atY - y) / zoom) * next };
}

/** @returns moved just so far that a node is wholly seen */
export function broughtIntoView(view: Viewport, node: Point, frame: Size): Viewport {
  const margin = 24;
  const [left, top] = [view.x + node.x * view.zoom, view.y + node.y * view.zoom];
  const [right, bottom] = [left + NODE_WIDTH * view.zoom, top + NODE_HEIGHT * view.zoom];
  const dx = left < margin ? margin - left : right > frame.width - margin ? frame.width - margin - right : 0;
  const dy = top < margin ? margin - top : bottom > frame.height - margin ? frame.height - margin - bottom : 0;
  return dx === 0 && dy === 0 ? view : { ...view, x: view.x + dx, y: view.y + dy };
}

/** Moving about in a drawing: by pulling, by wheel with Control, and by what the buttons and keys ask. */
export function useViewport(layout: Layout, frame: Size, start: Point) {
  const [view, setView] = useState<Viewport>({ x: 0, y: 0, zoom: 1 });
  const pulled = useRef<{ readonly from: Point; readonly view: Viewport; moved: boolean } | null>(null);
  const stage = useRef<SVGSVGElement>(null);
  const middle = { x: frame.width / 2, y: frame.height / 2 };
  // Where it starts counts once; later moves of the focus are followed by `show`.
  useEffect(() => { if (frame.width > 0) setView(readable(layout, frame, start)); }, [layout, frame.width, frame.height]); // oxlint-disable-line react-hooks/exhaustive-deps -- where to begin follows from the layout, and the frame is its two lengths
  useEffect(() => {
    const element = stage.current;
    const turn = (event: WheelEvent): void => {
      // Without a key the page scrolls as everywhere.
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      const { left, top } = (event.currentTarget as Element).getBoundingClientRect();
      setView((before) => zoomedAt(before, event.deltaY < 0 ? 1.1 : 1 / 1.1, { x: event.clientX - left, y: event.clientY - top }));
    };
    element?.addEventListener('wheel', turn, { passive: false });
    return () => element?.removeEventListener('wheel', turn);
  }, []);
  return {
    view, stage,
    grow: () => setView((before) => zoomedAt(before, STEP, middle)),
    shrink: () => setView((before) => zoomedAt(before, 1 / STEP, middle)),
    fit: () => setView(fitted(layout, frame)),
    show: useCallback((node: Point) => setView((before) => broughtIntoView(before, node, { width: frame.width, height: frame.height })), [frame.width, frame.height]),
    /** Whether the pointer pulled just now, so that what it stands on was not meant. */
    hasPulled: () => pulled.current?.moved ?? false,
    handlers: {
      onPointerDown: (event: PointerEvent) => { pulled.current = { from: { x: event.clientX, y: event.clientY }, view, moved: false }; },
      onPointerMove: (event: PointerEvent) => {
        const { current } = pulled;
        if (!current || event.buttons === 0) return;
        const [dx, dy] = [event.clientX - current.from.x, event.clientY - current.from.y];
        if (!current.moved && Math.hypot(dx, dy) < PULL_PIXELS) return;
        if (!current.moved) event.currentTarget.setPointerCapture(event.pointerId);
        current.moved = true;
        setView({ ...current.view, x: current.view.x + dx, y: current.view.y + dy });
      },
    },
  };
}
