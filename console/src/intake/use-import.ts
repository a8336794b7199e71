import { useMutation } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import { registerChanged } from '../api/query-client';
import { applied, type Difference, type Plan, planned } from './difference/difference';
import { type Mapping, type Understood, understandFile } from './reading/understand-file';
import type { Decision, Decisions } from './register/merged-register';
import type { RegisterDocument } from './register/register-document';

/** The steps, in their order. */
export const STEPS = ['file', 'review', 'difference', 'done'] as const;
export type Step = (typeof STEPS)[number];

/** What was done, for the last step. */
export interface ImportResult {
  readonly difference: Difference;
  readonly before: RegisterDocument;
  readonly after: RegisterDocument;
}

/** An import from the file to the register. */
export interface ImportPlace {
  readonly step: Step;
  go(step: Step): void;
  /** Reads a file; a mapping says what columns are about. */
  read(file: File, mapping?: Mapping): void;
  cancelReading(): void;
  readonly reading: { readonly isPending: boolean; readonly since: number; readonly name: string; readonly error: unknown };
  readonly understood: Understood | null;
  /** How often a file was read to its end: what is shown of one begins anew with the next. */
  readonly readings: number;
  readonly mapping: Mapping;
  readonly decisions: Decisions;
  decide(id: string, decision: Decision): void;
  readonly removesMissing: boolean;
  removeMissing(isWanted: boolean): void;
  /** Asks what would change. */
  compare(): void;
  readonly planning: { readonly isPending: boolean; readonly error: unknown; readonly plan: Plan | null };
  apply(reason: string): void;
  readonly applying: { readonly isPending: boolean; readonly error: unknown };
  readonly result: ImportResult | null;
  /** Begins with another file. */
  restart(): void;
}

/** @returns one import of an organisation, as far as it has come */
export function useImport(org: string): ImportPlace {
  const [step, go] = useState<Step>('file');
  const review = useReview();
  const reading = useReading(org, () => { review.restart(); go('review'); });
  const understood = reading.understood;
  const planning = useMutation({ mutationFn: () => understood === null ? Promise.reject(new Error('No file was read.')) : planned(org, { understood, decisions: review.decisions, removesMissing: review.removesMissing }) });
  const applying = useMutation({
    mutationFn: async ({ plan, reason }: { plan: Plan; reason: string }): Promise<ImportResult> => ({ difference: await applied(org, plan, reason), before: plan.register, after: plan.wanted }),
    onSuccess: async () => { go('done'); await registerChanged(); },
  });
  return {
    step, go, ...review, ...reading,
    compare: () => { applying.reset(); planning.reset(); go('difference'); planning.mutate(); },
    planning: { isPending: planning.isPending, error: planning.error, plan: planning.data ?? null },
    apply: (reason) => { if (planning.data) applying.mutate({ plan: planning.data, reason }); },
    applying: { isPending: applying.isPending, error: applying.error },
    result: applying.data ?? null,
    restart: () => { applying.reset(); planning.reset(); reading.forget(); go('file'); },
  };
}

type Reading = Pick<ImportPlace, 'read' | 'cancelReading' | 'reading' | 'understood' | 'mapping' | 'readings'> & { forget(): void };

function useReading(org: string, done: () => void): Reading {
  const running = useRef<AbortController | null>(null);
  const [mapping, setMapping] = useState<Mapping>({});
  const [current, setCurrent] = useState({ name: '', since: 0 });
  const [readings, setReadings] = useState(0);
  const [understood, setUnderstood] = useState<Understood | null>(null);
  const { mutate, reset, isPending, error } = useMutation({
    mutationFn: ({ file, mapping: wished, signal }: { file: File; mapping: Mapping; signal: AbortSignal }) => understandFile(org, file, wished, signal),
    onSuccess: (found, { mapping: wished }) => { setUnderstood(found); setMapping(wished); setReadings((before) => before + 1); done(); },
  });
  const stop = useCallback(() => { running.current?.abort(); reset(); }, [reset]);
  const read = (file: File, wished: Mapping = {}): void => {
    stop();
    const own = new AbortController();
    running.current = own;
    setCurrent({ name: file.name, since: Date.now() });
    mutate({ file, mapping: wished, signal: own.signal });
  };
  return { read, cancelReading: stop, reading: { ...current, isPending, error }, understood, readings, mapping, forget: () => { stop(); setUnderstood(null); setMapping({}); } };
}

type Review = Pick<ImportPlace, 'decisions' | 'decide' | 'removesMissing' | 'removeMissing' | 'restart'>;

function useReview(): Review {
  const [decisions, setDecisions] = useState<Decisions>({});
  const [removesMissing, removeMissing] = useState(false);
  const decide = useCallback((id: string, decision: Decision) => setDecisions((before) => ({ ...before, [id]: { ...before[id], ...decision } })), []);
  return { decisions, decide, removesMissing, removeMissing, restart: () => { setDecisions({}); removeMissing(false); } };
}
