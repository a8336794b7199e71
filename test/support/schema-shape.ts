import type { DataSource } from 'typeorm';

/**
 * Everything that migrations make, as PostgreSQL tells it: columns, constraints, indexes, policies, triggers, functions and rights, a line each.
 * The tables of the job queue are the queue's own: it brings them in transactions of its own, and a kill may come between those and ours.
 */
export async function shapeOf(source: Pick<DataSource, 'query'>): Promise<string[]> {
  const rows = await source.query<{ line: string }[]>(`
    SELECT format('%s.%s %s %s %s', table_name, column_name, data_type, is_nullable, column_default) AS line FROM information_schema.columns WHERE table_schema = 'public' AND table_name <> 'migrations'
    UNION ALL SELECT format('%s %s %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND conrelid IS DISTINCT FROM to_regclass('public.migrations')
    UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname = 'public' AND tablename <> 'migrations'
    UNION ALL SELECT format('%s %s %s %s %s', tablename, policyname, roles, cmd, qual) FROM pg_policies WHERE schemaname = 'public'
    UNION ALL SELECT pg_get_triggerdef(t.oid) FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid WHERE NOT t.tgisinternal AND c.relnamespace = 'public'::regnamespace
    UNION ALL SELECT pg_get_functiondef(oid) FROM pg_proc WHERE pronamespace = 'public'::regnamespace
    UNION ALL SELECT format('%s %s %s', relname, relrowsecurity::text || relforcerowsecurity::text, relacl) FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'v', 'S') AND relname NOT LIKE 'migrations%'
    ORDER BY 1`);
  return rows.map(({ line }) => line);
}
