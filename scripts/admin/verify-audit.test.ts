import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import * as audit from '../../src/lib/server/db/audit.ts';
import { readHead, sealAll } from '../../src/lib/server/db/audit-chain/seal.ts';
import { migrate, open } from '../../src/lib/server/db/open.ts';
import { makeLog } from '../../src/lib/server/process/log.ts';
import { headSentence } from '../../src/lib/server/process/audit-sealer.ts';
import { acting } from '../../src/lib/server/testing/acting.ts';
import { headsIn, verifyAudit } from './verify-audit.ts';

test('a head is read from the log as the log writes it', () => {
	let written = '';
	const log = makeLog('info', { write: (line) => (written += line) });
	const head = { position: 12, hash: 'x-_'.repeat(15).slice(0, 43) };
	log.info(head, headSentence);
	log.info({ position: 13, hash: 'of another sentence' }, 'ready');
	expect(headsIn(`${written}{"msg":"${headSentence}`)).toEqual([head]);
});

test('the command says what is whole, and names the first line that is not', async () => {
	const folder = mkdtempSync(join(tmpdir(), 'audit-'));
	const db = open(':memory:');
	try {
		await migrate(db);
		await audit.record(acting(db), 'office.update', 'o', { name: 'Bauamt' });
		expect(await verifyAudit(db, folder, [])).toMatch(/^Nothing is sealed yet; 1 /);
		await sealAll(db, '2026-11-25T10:15:00.000Z');
		const { position, hash } = await readHead(db);
		mkdirSync(join(folder, 'log'));
		const line = JSON.stringify({ position, hash, msg: headSentence });
		writeFileSync(join(folder, 'log', 'app.log'), `${line}\n`);
		expect(await verifyAudit(db, folder, [`${position}:${hash}`])).toContain('is whole: 2 lines');
		await expect(verifyAudit(db, folder, ['2'])).rejects.toThrow('NUMBER:CHECKSUM');
		const other = `1:${hash}`;
		await expect(verifyAudit(db, folder, [other])).rejects.toThrow('another line stood there');
		await db.updateTable('audit').set({ detail: '{}' }).where('position', '=', 1).execute();
		await expect(verifyAudit(db, folder, [])).rejects.toThrow(/number 1, office.update of 2026/);
	} finally {
		await db.destroy();
		rmSync(folder, { recursive: true });
	}
});
