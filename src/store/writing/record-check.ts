import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { eq, sql } from 'drizzle-orm';
import type { Database } from '../database.js';
import { captures, checks, documents, versions } from '../schema.js';
import type { Recorded, Recording, Store } from '../store.js';
import { fanOutIn } from '../webhooks/fan-out.js';
import { changeWriter } from './change-writer.js';
import { progressWriter } from './document-progress.js';
import { changeMarker } from './marks.js';
import { pendingSteps } from './pending-texts.js';
import { publicationWriter } from './publication.js';
import { restyledSteps } from './restyled-texts.js';

const compress = promisify(gzip);

/** Writes the result of a check: compression is awaited first, then everything is one transaction. */
export function recorderIn(db: Database): Store['record'] {
  const write = recordingWriter(db);
  return async (recording) => {
    const body = recording.capture && (await compress(recording.capture.body));
    return db.transaction(() => write(recording, body), { behavior: 'immediate' });
  };
}

function recordingWriter(db: Database) {
  const isOvertaken = overtakenIn(db);
  const writeCheck = checkWriter(db);
  const takePendingStep = pendingSteps(db);
  const takeRestyledStep = restyledSteps(db);
  const versionWriter = publicationWriter(db);
  const writeChange = changeWriter(db);
  const mark = changeMarker(db);
  const writeProgress = progressWriter(db);
  const tell = fanOutIn(db);

  return (recording: Recording, body: Buffer | null): Recorded => {
    if (isOvertaken(recording)) return { kind: 'overtaken' };
    if (!writeCheck(recording)) return { kind: 'known' };
    const shown = writeCapture(db, recording, body);
    const keys = {
      this: shown,
      pending: takePendingStep(recording, shown),
      restyled: takeRestyledStep(recording, shown),
    };
    if (recording.sawCurrent) versionWriter.see(recording);
    versionWriter.write(recording, recording.restyledVersion, keys);
    versionWriter.write(recording, recording.version, keys);
    const seq = recording.change && writeChange(recording.change, recording.recordedAt);
    for (const id of recording.newlyUnstable) mark(id, 'unstable');
    writeProgress(recording);
    tell(recording.events, recording.recordedAt);
    return { kind: 'recorded', seq };
  };
}

/** True if another process has recorded a check of the document, or read its text again, since this one was decided. */
function overtakenIn(db: Database): (recording: Recording) => boolean {
  const find = db
    .select({ lastCheckAt: documents.lastCheckAt, currentId: versions.id })
    .from(documents)
    .leftJoin(versions, eq(versions.key, documents.currentVersion))
    .where(eq(documents.id, sql.placeholder('documentId')))
    .prepare();
  return ({ documentId, decidedOn }) => {
    if (decidedOn === undefined) return false;
    const now = find.get({ documentId });
    const currentId = decidedOn.current?.id ?? null;
    return now?.lastCheckAt !== decidedOn.lastCheckAt || now.currentId !== currentId;
  };
}

/** False if this exact check is already stored. */
function checkWriter(db: Database): (recording: Recording) => boolean {
  const place = sql.placeholder;
  const insert = db
    .insert(checks)
    .values({
      documentId: place('documentId'),
      at: place('at'),
      source: place('source'),
      outcome: place('outcome'),
      detail: place('detail'),
      sha256: place('sha256'),
    })
    .onConflictDoNothing({ target: [checks.documentId, checks.at, checks.sha256] })
    .prepare();
  return ({ documentId, at, source, outcome, detail, sha256 }) =>
    insert.run({ documentId, at, source, outcome, detail, sha256 }).changes > 0;
}

/** Returns the key of the capture; null if the bytes are not kept. */
function writeCapture(db: Database, recording: Recording, body: Buffer | null): number | null {
  const { documentId, capture } = recording;
  if (!capture || !body) return null;
  const { at, url, status, headers, sha256 } = capture;
  const size = capture.body.byteLength;
  const written = db
    .insert(captures)
    .values({ documentId, at, url, status, headers: { ...headers }, sha256, size, body })
    .run();
  return Number(written.lastInsertRowid);
}
