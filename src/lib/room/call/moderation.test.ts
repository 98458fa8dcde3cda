import { afterEach, expect, test, vi } from 'vitest';
import { AttendeeApi } from '../connection/attendee-api.ts';
import { PlayedServer } from '../testing/played-server.ts';
import { Moderation } from './moderation.svelte.ts';

afterEach(() => vi.unstubAllGlobals());

function moderating() {
	const server = new PlayedServer();
	const forgotten: string[] = [];
	const moderation = new Moderation(new AttendeeApi('/j/link'), (id) => forgotten.push(id));
	return { server, moderation, forgotten };
}

test('a removed attendee is forgotten and listed, and no longer when readmitted', async () => {
	const { server, moderation, forgotten } = moderating();
	server.removed = [{ id: 'a', name: 'Lerche' }];
	await moderation.remove('a');
	expect(forgotten).toEqual(['a']);
	expect(moderation.removed).toEqual(server.removed);
	server.removed = [];
	await moderation.readmit('a');
	expect(moderation.removed).toEqual([]);
	expect(server.requests).toEqual(['moderate remove', 'status', 'moderate readmit', 'status']);
});

test('a command that fails says so and changes nothing; the next success clears it', async () => {
	const { server, moderation, forgotten } = moderating();
	server.refusal = 'The room does not answer.';
	await moderation.remove('a');
	expect(moderation.failed).toBe('The room does not answer.');
	expect(forgotten).toEqual([]);
	expect(server.requests).toEqual(['moderate remove']);
	server.refusal = null;
	await moderation.mute('a');
	expect(moderation.failed).toBeNull();
});

test('without our server a command fails without a sentence', async () => {
	const { server, moderation } = moderating();
	server.answers = false;
	await moderation.closeRoom();
	expect(moderation.failed).toBe('');
});
