import { expect, test } from 'vitest';
import { commitmentsOf, fieldsOf, hashOf, holdsFields, withoutSalts } from './line-hash.ts';

const line = {
	...{ id: 'l', at: '2026-11-25T10:15:00.000Z', actorKind: 'staff', actorId: 's' },
	...{ actorName: 'M. Sommer', action: 'staff.update', subjectKind: 'staff', subjectId: 't' },
	detail: JSON.stringify({ role: 'office', changed: { email: ['a', 'b'], 'apps.zoom': true } }),
};

test('each field that can be erased is committed to by itself', () => {
	expect([...fieldsOf(line).keys()]).toEqual([
		...['actorName', 'detail.role', 'detail.changed.email', 'detail.changed.apps.zoom'],
	]);
	expect([...fieldsOf({ ...line, detail: '{"changed":["email"]}' }).keys()]).toEqual([
		...['actorName', 'detail.changed'],
	]);
});

test('erasing a field keeps the hash, and the same value has another hash each time', () => {
	const commitments = commitmentsOf(line);
	const erased = withoutSalts(commitments, new Set(['detail.changed.email']));
	expect(hashOf('x', 1, line, erased)).toBe(hashOf('x', 1, line, commitments));
	expect(commitmentsOf(line)).not.toEqual(commitments);
	const blanked = { ...line, detail: '{"role":"office","changed":{"apps.zoom":true}}' };
	expect(holdsFields(blanked, erased)).toBe(true);
	expect(holdsFields(blanked, commitments)).toBe(false);
	expect(holdsFields(line, erased)).toBe(false);
});

test('a hash is of its place and of the line before', () => {
	const commitments = commitmentsOf(line);
	const hash = hashOf('x', 1, line, commitments);
	expect(hashOf('x', 2, line, commitments)).not.toBe(hash);
	expect(hashOf('y', 1, line, commitments)).not.toBe(hash);
});
