import { expect, test } from 'vitest';
import { dateStyles, isDateFormat } from './date-styles.ts';

test.each([
	'dd.mm.yyyy',
	'TT.MM.JJJJ',
	'yyyy\\-mm\\-dd\\ hh:mm:ss',
	'[$-407]d. mmmm yyyy;@',
	'[h]:mm',
	'mm:ss.0',
	'"am "dd/mm/yy',
	'[<45000]"alt";yyyy',
	'h:mm AM/PM',
])('%s shows a day or an hour', (code) => {
	expect(isDateFormat(code)).toBe(true);
});

test.each([
	'General',
	'0',
	'0.00E+00',
	'#,##0.00\\ "Std."',
	'0 "days"',
	'[Red]-0.0%',
	'_-* #,##0.00\\ _€_-',
	'@',
	'0.00\\m',
	'',
])('%s shows a number', (code) => {
	expect(isDateFormat(code)).toBe(false);
});

test('a style has its own format, else that of the style it is made from', async () => {
	async function* pieces() {
		yield '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts>';
		yield '<cellStyleXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellStyleXfs><cellXfs>';
		yield '<xf numFmtId="0" xfId="1"/><xf numFmtId="164"/><xf xfId="1"/><xf/><xf numFmtId="2"/>';
		yield '</cellXfs><dxfs><dxf><numFmt numFmtId="2" formatCode="yyyy"/></dxf></dxfs></styleSheet>';
	}
	expect(await dateStyles(pieces())).toEqual([false, true, true, false, false]);
});
