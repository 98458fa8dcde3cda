import { expect, test } from 'vitest';
import { tools } from '../../catalogue/catalogue.ts';
import { ownRoom } from '../../council/own-room.ts';
import { usualTools } from '../../plan/offered.ts';
import { restrictionChoices } from './form-choices.ts';

const device = (id: string, ownerName: string) => ({ id, label: id, ownerName, facts: [] });

test('tools in use come first, devices by their owner', () => {
	const choices = restrictionChoices([], [device('a', 'Lerche'), device('b', 'Amsel')], [], 'de');
	expect(choices.tools).toHaveLength(tools.length);
	const first = choices.tools.slice(0, usualTools.length + 1).map(({ value }) => value);
	expect(first.toSorted()).toEqual([...usualTools, ownRoom].toSorted());
	expect(choices.devices.map(({ id }) => id)).toEqual(['b', 'a']);
	expect(choices.models).toContain('iPad Air 2');
});

test('of a large inventory only the chosen devices are listed', () => {
	const many = Array.from({ length: 301 }, (_, place) => device(`d${place}`, 'Lerche'));
	expect(restrictionChoices([], many, ['d7'], 'de').devices.map(({ id }) => id)).toEqual(['d7']);
	expect(restrictionChoices([], many.slice(1), [], 'de').devices).toHaveLength(300);
});
