import { signal } from '@preact/signals';
import type { Format } from '../domain/exchange/job';
import { type RecordKind, recordKinds } from '../domain/records/kinds';
import type { PlatformId } from '../domain/records/platforms';

/** What goes out, in which format and in whose words. */
export const createExportChoice = () => ({
  kinds: signal<readonly RecordKind[]>(Object.keys(recordKinds) as RecordKind[]),
  format: signal<Format>('xlsx'),
  platform: signal<PlatformId>('feige-agent'),
});
export type ExportChoice = ReturnType<typeof createExportChoice>;
