import { expect, test } from 'vitest';
import { onBothDatabases } from '../db/testing/databases.ts';
import { later, now, person } from '../register/testing/register.ts';
import * as people from '../register/people.ts';
import { acting, actor } from '../testing/acting.ts';
import * as attendees from './attendees.ts';
import { invite } from './invite.ts';
import * as replies from './replies.ts';
import * as sessions from './sessions.ts';
import { setStanding } from './standing.ts';
import { fillSession } from './testing/sessions.ts';
import { listUnreplaced } from './unreplaced.query.ts';

onBothDatabases((store) => {
	const by = () => acting(store.db(), { actor, now });

	test('who is prevented and has a vote waits for a substitute, until one comes or they are excused', async () => {
		const sessionId = await fillSession(store.db());
		const [amsel, lerche] = await attendees.list(store.db(), [sessionId]);
		const session = await sessions.read(store.db(), sessionId);
		if (!amsel || !lerche || !session) throw new Error('the session is not there');
		const waiting = async () =>
			(await listUnreplaced(store.db(), [sessionId])).map(({ id, saidAt }) => [id, saidAt]);
		expect(await waiting()).toEqual([]);
		await setStanding(by(), amsel.id, 'prevented');
		expect(await waiting()).toEqual([[amsel.id, null]]);
		const said = {
			choice: 'prevented',
			message: '',
			startsAt: session.startsAt,
			at: later,
		} as const;
		await replies.put(store.db(), amsel.id, { ...said, modeBefore: 'unknown', overruled: null });
		expect(await waiting()).toEqual([[amsel.id, later]]);
		expect(await listUnreplaced(store.db(), [sessionId])).toMatchObject([{ hasMessage: false }]);
		await attendees.change(store.db(), [amsel.id], { vote: false });
		await replies.put(store.db(), amsel.id, {
			...{ ...said, message: 'Bitte Vertretung' },
			...{ modeBefore: 'unknown', overruled: null },
		});
		expect(await listUnreplaced(store.db(), [sessionId])).toMatchObject([
			{ id: amsel.id, saidAt: later, hasMessage: true, vote: false },
		]);
		await attendees.change(store.db(), [amsel.id], { vote: true });

		await people.create(by(), { ...person, id: 'gans', title: '', familyName: 'Gans' });
		const substitute = await invite(by(), session, {
			...{ personId: 'gans', guestName: null, guestEmail: '', representsId: amsel.id },
			...{ role: null, vote: null },
		});
		expect(await waiting()).toEqual([]);
		await setStanding(by(), substitute ?? '', 'prevented');
		expect(await waiting()).toEqual([[amsel.id, later]]);
		await setStanding(by(), amsel.id, 'excused');
		expect(await waiting()).toEqual([]);
	});
});
