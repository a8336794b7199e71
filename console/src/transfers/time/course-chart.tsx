import { useElementSize } from '@mantine/hooks';
import { type KeyboardEvent, type PointerEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { today as dayToday } from '../../place/day';
import classes from './course-chart.module.css';
import { CourseDrawing, HEIGHT, scale } from './course-drawing';
import { dayNumber, dayOf, neighbour, spanOf, type TurningPoint } from './course';

/** A press so near to a turning point means it. */
const SNAP_PIXELS = 6;
const MONTH_DAYS = 30;
const USUAL_WIDTH = 800;

/** The course, the day on it, and how it is said in words. */
export interface CourseChartProps {
  readonly points: readonly TurningPoint[];
  readonly day: string;
  /** What is said of a day: "16 July 2020: 2 covered …". */
  wordsFor(day: string): string;
  /** While it moves; nothing is asked of the service yet. */
  onMove(day: string | null): void;
  onTravel(day: string): void;
}

/** @returns where a key goes from a day; undefined for all other keys */
function dayAfterKey(key: string, day: string, points: readonly TurningPoint[], span: { readonly from: string; readonly until: string }): string | undefined {
  const within = (wanted: string): string => (wanted < span.from ? span.from : wanted > span.until ? span.until : wanted);
  switch (key) {
    case 'ArrowRight': case 'ArrowUp': return neighbour(points, day, 'after') ?? day;
    case 'ArrowLeft': case 'ArrowDown': return neighbour(points, day, 'before') ?? day;
    case 'PageUp': return within(dayOf(dayNumber(day) + MONTH_DAYS));
    case 'PageDown': return within(dayOf(dayNumber(day) - MONTH_DAYS));
    case 'Home': return points[0]?.day ?? day;
    case 'End': return points.at(-1)?.day ?? day;
    default: return undefined;
  }
}

/** A slider over the years: arrows go from turning point to turning point, page keys by months; a press or a pull goes to any day. */
export function CourseChart({ points, day, wordsFor, onMove, onTravel }: CourseChartProps): ReactNode {
  const { t } = useTranslation('transfers');
  const { ref, width: measured } = useElementSize();
  const [pulled, setPulled] = useState<string | null>(null);
  // Where the keys have come to: the next press may come before the page has followed.
  const reached = useRef(day);
  useEffect(() => { reached.current = day; }, [day]);
  const today = dayToday();
  const span = spanOf(points, today);
  const width = Math.max(240, Math.round(measured || USUAL_WIDTH));
  const shown = pulled ?? day;
  const dayAt = ({ clientX, currentTarget }: PointerEvent<HTMLElement>): string => {
    const x = Math.min(width, Math.max(0, clientX - currentTarget.getBoundingClientRect().left));
    const at = scale(span, width);
    const near = [...points.map((point) => point.day), today].map((each) => ({ each, away: Math.abs(at(each) - x) })).toSorted((one, other) => one.away - other.away)[0];
    if (near && near.away <= SNAP_PIXELS) return near.each;
    return dayOf(dayNumber(span.from) + (x / width) * (dayNumber(span.until) - dayNumber(span.from)));
  };
  const pull = (event: PointerEvent<HTMLElement>): void => { const to = dayAt(event); setPulled(to); onMove(to); };
  const release = (to: string | null): void => { setPulled(null); onMove(null); if (to !== null) onTravel(to); };
  const onKeyDown = (event: KeyboardEvent): void => {
    const to = dayAfterKey(event.key, reached.current, points, span);
    if (to === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    reached.current = to;
    onTravel(to);
  };
  return (
    <div ref={ref} className={classes.chart} style={{ minHeight: HEIGHT }} role="slider" tabIndex={0} aria-label={t('time.slider')} aria-describedby="time-keys"
      aria-valuemin={dayNumber(span.from)} aria-valuemax={dayNumber(span.until)} aria-valuenow={dayNumber(shown)} aria-valuetext={wordsFor(shown)} onKeyDown={onKeyDown}
      onPointerDown={(event) => { event.currentTarget.setPointerCapture(event.pointerId); pull(event); }} onPointerMove={(event) => { if (pulled !== null) pull(event); }}
      onPointerUp={(event) => { if (pulled !== null) release(dayAt(event)); }} onPointerCancel={() => release(null)}>
      <CourseDrawing points={points} span={span} width={width} day={shown} today={today} />
    </div>
  );
}
