import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { VERDICTS_WORST_FIRST, verdictColour } from '../../design/marks';
import { useFormats } from '../../place/formats';
import classes from './course-chart.module.css';
import { dayNumber, isOfLaw, type Span, stepsOf, type TurningPoint } from './course';

const TOP = 22;
const AREA = 170;
/** All of the drawing, with the years below. */
export const HEIGHT = TOP + AREA + 26;
const LEAST_YEAR_WIDTH = 44;

/** What is drawn how wide. */
export interface CourseDrawingProps {
  readonly points: readonly TurningPoint[];
  readonly span: Span;
  readonly width: number;
  readonly day: string;
  readonly today: string;
}

/** @returns where a day stands */
export function scale({ from, until }: Span, width: number): (day: string) => number {
  const [start, end] = [dayNumber(from), dayNumber(until)];
  return (day) => ((dayNumber(day) - start) / Math.max(1, end - start)) * width;
}

/** How many transfers had which verdict through the years, worst at the bottom; marks where the law moved, ticks where the register did. */
export function CourseDrawing({ points, span, width, day, today }: CourseDrawingProps): ReactNode {
  const at = scale(span, width);
  return (
    <svg className={classes.drawing} viewBox={`0 0 ${width} ${HEIGHT}`} height={HEIGHT} aria-hidden="true">
      <Years span={span} width={width} />
      <Areas points={points} span={span} at={at} />
      <line className={classes.today} x1={at(today)} x2={at(today)} y1={TOP} y2={TOP + AREA} />
      {points.map((point) => (isOfLaw(point) ? <LawMark key={point.day} x={at(point.day)} /> : <line key={point.day} className={classes.register} x1={at(point.day)} x2={at(point.day)} y1={TOP - 8} y2={TOP - 2} />))}
      <line className={classes.here} x1={at(day)} x2={at(day)} y1={TOP - 14} y2={TOP + AREA} />
      <circle className={classes.knob} cx={at(day)} cy={TOP + AREA} r={8} />
    </svg>
  );
}

function LawMark({ x }: { readonly x: number }): ReactNode {
  return <><line className={classes.lawLine} x1={x} x2={x} y1={TOP - 4} y2={TOP + AREA} /><path className={classes.law} d={`M${x} ${TOP - 18}l7 8l-7 8l-7 -8z`} /></>;
}

function Areas({ points, span, at }: { readonly points: readonly TurningPoint[]; readonly span: Span; at(day: string): number }): ReactNode {
  const steps = stepsOf(points, span);
  const most = Math.max(1, ...steps.map(({ verdicts }) => VERDICTS_WORST_FIRST.reduce((sum, verdict) => sum + verdicts[verdict], 0)));
  const up = (count: number): number => TOP + AREA - (count / most) * AREA;
  return VERDICTS_WORST_FIRST.map((verdict, index) => {
    const parts = steps.filter(({ verdicts }) => verdicts[verdict] > 0).map(({ from, until, verdicts }) => {
      const below = VERDICTS_WORST_FIRST.slice(0, index).reduce((sum, worse) => sum + verdicts[worse], 0);
      return `M${at(from)} ${up(below)}V${up(below + verdicts[verdict])}H${at(until)}V${up(below)}z`;
    });
    return <path key={verdict} className={classes.area} d={parts.join('')} fill={verdictColour(verdict)} fillOpacity={verdict === 'not-restricted' ? 0.45 : 0.85} />;
  });
}

function Years({ span, width }: { readonly span: Span; readonly width: number }): ReactNode {
  const { t } = useTranslation('transfers');
  const { day } = useFormats();
  const at = scale(span, width);
  const [first, last] = [Number(span.from.slice(0, 4)) + 1, Number(span.until.slice(0, 4))];
  const years = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
  const every = Math.max(1, Math.ceil((years.length * LEAST_YEAR_WIDTH) / width));
  if (years.length === 0) return <text className={classes.label} x={0} y={HEIGHT - 4}>{t('time.from', { day: day(span.from) })}</text>;
  return years.map((year, index) => (
    <g key={year}>
      <line className={classes.tick} x1={at(`${year}-01-01`)} x2={at(`${year}-01-01`)} y1={TOP} y2={TOP + AREA + 6} />
      {index % every === 0 && <text className={classes.label} x={at(`${year}-01-01`)} y={HEIGHT - 4} textAnchor="middle">{year}</text>}
    </g>
  ));
}
