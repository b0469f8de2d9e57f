import { codeOf, combinationsOf } from '../src/targets/migration/migration';
import { migrations } from '../src/targets/migration/migrations';

/** One half-finished change of a loss, as code to run. */
export interface MigrationExample {
  readonly migration: string;
  readonly combination: number;
  readonly metricName: string;
  readonly code: string;
}

/** What PyTorch did with one. */
export interface RecordedExample extends MigrationExample {
  readonly loss?: number;
  readonly metric?: number;
  readonly exception?: { readonly type: string; readonly message: string };
}

/** Every combination of edits of every migration. */
export function migrationExamples(): readonly MigrationExample[] {
  return migrations.flatMap((migration) =>
    combinationsOf(migration).map((combination) => ({
      migration: migration.id,
      combination,
      metricName: migration.metric,
      code: codeOf(migration, combination),
    })),
  );
}
