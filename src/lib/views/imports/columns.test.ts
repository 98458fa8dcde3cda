import { expect, test } from 'vitest';
import { columnViews } from './columns.ts';

test.each(['constructor', 'toString', '__proto__'])(
	'a column called %s is a column as any other',
	(header) => {
		const views = columnViews({ headers: [header, 'Name'], columns: { name: 'name' } }, []);
		expect(views.map(({ header, field }) => [header, field])).toEqual([
			[header, ''],
			['Name', 'name'],
		]);
	},
);
