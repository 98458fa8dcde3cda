import { expect, test } from '@playwright/test';
import { addDays } from '../../../src/lib/calendar/day.ts';
import { holidaysOf, nothingSaid } from '../../../src/lib/calendar/holidays.ts';
import { workingDayUpTo } from '../../../src/lib/calendar/working-day.ts';
import { dayOf } from '../../../src/lib/calendar/wall-clock.ts';
import { startApp, Visitor } from '../app.ts';
import type { App } from '../app.ts';

let app: App;
let admin: Visitor;
test.beforeAll(async () => {
	app = await startApp();
	admin = new Visitor(app);
	await admin.signIn(app.administrator);
});
test.afterAll(() => app.stop());

const page = async (path: string) => {
	const answer = await admin.ask(path, { headers: { accept: 'text/html' } });
	expect([path, answer.status]).toEqual([path, 200]);
	return (await answer.text()).replaceAll('&nbsp;', ' ').replaceAll('\u00a0', ' ');
};
const idIn = (html: string) => /name="id" value="([^"]+)"/.exec(html)?.[1] ?? '';

test('a city enters its holidays and rules, sees by when a summons has to leave, and enters it', async () => {
	// The Land, a feast of the municipality, a day of its own; what makes no sense is said and kept.
	const holidays = { land: 'ST', added: 'FRONLEICHNAM', own: '24.12. Heiligabend' };
	const wrong = await admin.send('/settings/holidays', { ...holidays, own: '31.4. Kein Tag' });
	expect(wrong.status).toBe(400);
	expect(await wrong.text()).toContain('31.4. Kein Tag');
	expect((await admin.send('/settings/holidays', holidays)).status).toBe(303);
	expect(await page('/settings/holidays')).toContain('Heiligabend');

	// A session of the demonstration, and its committee without rules: unknown, and why.
	const session = /href="(\/sessions\/[0-9a-f-]{36})"/.exec(await page('/sessions'))?.[1] ?? '';
	const before = await page(`${session}/notice`);
	expect(before).toContain('sind keine Regeln eingetragen');
	const rules = /href="(\/committees\/[^"]+\/rules)"/.exec(before)?.[1] ?? '';

	const rule = {
		...{ validFrom: '2025-01-01', profileId: 'ST-56b', way: 'post', noticeUnit: 'calendar' },
		...{ postDays: '', noticeDays: '', urgentDays: '3', publicDays: '', publicPlace: '' },
	};
	const form = { id: idIn(await page(`${rules}/new`)), ...rule };
	const refused = await admin.send(`${rules}/new`, { ...form, source: '', noticeDays: 'bald' });
	expect(refused.status).toBe(400);
	expect(await refused.text()).toContain('„bald“ ist keine Anzahl von Tagen');
	const entered = await admin.send(`${rules}/new`, { ...form, source: '§ 3 GO' });
	expect(entered.status).toBe(303);
	const shown = await page(rules);
	expect(shown).toContain('7 Tage (§ 53 Abs. 4 KVG LSA)');
	expect(shown).toMatch(/Nicht bekannt: [^.]*Geheime Abstimmungen/);

	const ahead = await page(`${session}/notice`);
	expect(ahead).toContain('bitte durch das Rechtsamt prüfen');
	expect(ahead).toContain('Mit der Post, 4 Tage bis zum Zugang');
	const startsAt = /(\d{4}-\d\d-\d\dT[\d:.]+Z)/.exec(await page('/sessions'))?.[1] ?? '';
	const isHoliday = holidaysOf({ ...nothingSaid, land: 'ST' });
	const last = addDays(workingDayUpTo(addDays(dayOf(startsAt), -8), isHoliday), -4);

	// By another way it does not count; by post, a day too late, it is late; with a reason it is urgent.
	const send = (sentOn: string, given: Readonly<Record<string, string>> = {}) =>
		admin.send(`${session}/notice?/create`, {
			...{ id: crypto.randomUUID(), kind: 'summons', way: 'post', sentOn, byName: 'Poststelle' },
			...{ withAgenda: 'on', withPapers: 'on', urgentReason: '', place: '' },
			...given,
		});
	expect((await send('2199-01-01')).status).toBe(400);
	expect((await send('2024-01-01', { way: 'ris' })).status).toBe(303);
	expect(await page(`${session}/notice`)).toContain('nicht auf dem Weg des Gremiums');
	const today = new Date().toISOString().slice(0, 10);
	if (last < today) {
		expect((await send(today)).status).toBe(303);
		expect(await page(`${session}/notice`)).toContain('nach der Frist');
	}
	expect((await send(last < today ? last : '2024-01-01')).status).toBe(303);
	expect(await page(`${session}/notice`)).toContain('rechtzeitig abgesandt');
	expect(await page('/sessions/notice')).toContain('rechtzeitig abgesandt');
	expect(await page(session)).toContain('Ladung: rechtzeitig abgesandt');
});

test('a session goes on with an earlier one, and what is entered by mistake is taken out', async () => {
	const paths = [...(await page('/sessions')).matchAll(/href="(\/sessions\/[0-9a-f-]{36})"/g)];
	let session = '';
	let earlier = '';
	for (const [, path = ''] of paths.toReversed()) {
		const select = /<select name="continuesId"[\s\S]*?<\/select>/.exec(
			await page(`${path}/notice`),
		);
		const id = /<option value="([0-9a-f-]{36})"/.exec(select?.[0] ?? '')?.[1];
		if (id === undefined) continue;
		[session, earlier] = [path, id];
		break;
	}
	expect(earlier).not.toBe('');
	const go = (continuesId: string) => admin.send(`${session}/notice?/continue`, { continuesId });
	expect((await go('no session')).status).toBe(400);
	expect((await go(earlier)).status).toBe(303);
	expect(await page(`${session}/notice`)).toContain('Fortsetzung von ');
	expect(await page(`${session}/notice`)).toContain('sagt kein Regelprofil');
	expect((await go('')).status).toBe(303);
	expect(await page(`${session}/notice`)).not.toContain('sagt kein Regelprofil');

	const id = crypto.randomUUID();
	const notice = {
		id,
		kind: 'publicNotice',
		way: '',
		sentOn: '2024-01-01',
		byName: '',
		place: 'Amtsblatt',
	};
	expect((await admin.send(`${session}/notice?/create`, notice)).status).toBe(303);
	expect(await page(`${session}/notice`)).toContain('Amtsblatt');
	expect((await admin.send(`${session}/notice?/destroy`, { id })).status).toBe(303);
	expect(await page(`${session}/notice`)).toContain('Für diese Sitzung ist nichts eingetragen.');
});
