import { fileURLToPath } from 'node:url';
import { integer, sqliteTable } from 'drizzle-orm/sqlite-core';
import { describe, expect, it } from 'vitest';
import { unknownCommands } from '../../scripts/drift/commands.js';
import { unexplainedDrops } from '../../scripts/drift/dropped-tables.js';
import { environmentDrift } from '../../scripts/drift/environment.js';
import { schemaDrift } from '../../scripts/drift/schema.js';
import * as schema from '../../src/store/schema.js';

/* `npm run drift` looks at the repository itself; here it is shown what it must find. */

describe('the schema and the migrations', () => {
  const migrations = fileURLToPath(new URL('../../migrations', import.meta.url));

  it('do not agree when a table is new, gone or changed', async () => {
    const { pendingTexts: _, ...rest } = schema;
    const changed = {
      ...rest,
      services: sqliteTable('services', { id: integer().primaryKey() }),
      extra: sqliteTable('extra', { id: integer().primaryKey() }),
    };
    const problems = (await schemaDrift(changed, migrations)).join('\n');
    for (const table of ['pending_texts', 'services', 'extra']) {
      expect(problems).toContain(`tables.${table} does not match the migrations`);
    }
  });
});

describe('a migration that drops a table', () => {
  const sql = 'PRAGMA foreign_keys=OFF;--> statement-breakpoint\nDROP TABLE `edits`;';

  it('is refused, with the file and the table', () => {
    expect(unexplainedDrops('0002_x.sql', sql, {})).toEqual([
      expect.stringMatching(/^migrations\/0002_x\.sql: drops the table edits\./),
    ]);
  });

  it.each(['drop  table if exists "edits"', 'DROP TABLE [edits]', 'Drop\nTable edits'])(
    'is seen however it is written: %s',
    (statement) => {
      expect(unexplainedDrops('0002_x.sql', statement, {})).toHaveLength(1);
    },
  );

  it('passes with a reason for this very file and table', () => {
    const reason = 'rebuilt; all rows are copied';
    expect(unexplainedDrops('0002_x.sql', sql, { '0002_x.sql': { edits: reason } })).toEqual([]);
    expect(unexplainedDrops('0002_x.sql', sql, { '0002_x.sql': { changes: reason } })).not.toEqual(
      [],
    );
    expect(unexplainedDrops('0002_x.sql', sql, { '0003_y.sql': { edits: reason } })).not.toEqual(
      [],
    );
  });

  it('is not seen where a comment only speaks of it', () => {
    expect(unexplainedDrops('0002_x.sql', '-- DROP TABLE edits\nSELECT 1;', {})).toEqual([]);
  });
});

describe('.env.example', () => {
  const settings = new Map([
    ['CLAUSEWATCH_PORT', '3000'],
    ['CLAUSEWATCH_PUBLIC_URL', ''],
  ]);

  it('agrees when it shows every setting with its value, commented out or not', () => {
    expect(
      environmentDrift('# Port.\nCLAUSEWATCH_PORT=3000\n#CLAUSEWATCH_PUBLIC_URL=\n', settings),
    ).toEqual([]);
  });

  it('does not when a setting is missing, has another value, or is unknown', () => {
    const example = 'CLAUSEWATCH_PORT=8080\nCLAUSEWATCH_OLD=1\n';
    expect(environmentDrift(example, settings)).toEqual([
      '.env.example: needs the line “CLAUSEWATCH_PORT=3000”.',
      '.env.example: needs the line “CLAUSEWATCH_PUBLIC_URL=”.',
      '.env.example: CLAUSEWATCH_OLD is not a setting in src/config.ts.',
    ]);
  });
});

describe('commands in the documentation', () => {
  const known = { scripts: new Set(['start', 'bench']), verbs: new Set(['serve']) };
  const unknown = (markdown: string) => unknownCommands('README.md', markdown, known);

  it('exist', () => {
    const page = '```sh\nnpm ci && npm start\nnpm run bench\n```\n`clausewatch serve --port 1`';
    expect(unknown(page)).toEqual([]);
  });

  it('are told when they do not, in blocks and in lines', () => {
    expect(unknown('```sh\nnpm test\nnode dist/main.js serv\n```\nor `npm run benhc`')).toEqual([
      'README.md: package.json has no script “test”.',
      'README.md: package.json has no script “benhc”.',
      'README.md: clausewatch has no command “serv”.',
    ]);
  });

  it('are looked for in code alone', () => {
    expect(unknown('Then npm decides, and clausewatch watches.')).toEqual([]);
  });
});
