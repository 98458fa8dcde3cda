import { expect, test } from 'vitest';
import { toolOf } from './tool-of.ts';

test('a tool that the catalogue no longer knows goes by its id', () => {
	expect(toolOf('facetime').name).toBe('FaceTime');
	expect(toolOf('gone')).toEqual({ id: 'gone', name: 'gone' });
});
