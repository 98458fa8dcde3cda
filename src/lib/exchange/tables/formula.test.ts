import { expect, test } from 'vitest';
import { csvText } from './csv-text.ts';
import { told } from './values.ts';

const formulas = ['=1+1', '+1', '-1', '@SUM(A1)', '＝1', '＋1', '－1', '＠SUM', '﹦1', '﹢1', '−1'];

test.each(formulas)('%s is written as text, and read as it was', (text) => {
	const [, cell] = /^\uFEFF(.*)\r\n$/s.exec(csvText([[text]])) ?? [];
	expect(cell).toBe(`'${text}`);
	expect(told(cell)).toBe(text);
});

test.each(['\t=1', '\r=1', '\n=1'])('%j is written as text', (text) => {
	expect(csvText([[text]])).toMatch(/^\uFEFF"?'\s=1/);
});

test.each(['Lerche', '– entfällt', '1=1', "'n Abend"])('%s stays as it is', (text) => {
	expect(csvText([[text]])).toBe(`\uFEFF${text}\r\n`);
	expect(told(text)).toBe(text);
});
