import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const unit = readFileSync('scripts/systemd/vollzaehlig.service', 'utf8').split('\n');

test.each([
	'NoNewPrivileges=yes',
	'CapabilityBoundingSet=',
	'ProtectSystem=strict',
	'ProtectHome=yes',
	'StateDirectory=vollzaehlig',
	'UMask=0077',
	'SystemCallFilter=@system-service',
	'RestrictAddressFamilies=AF_INET AF_INET6 AF_UNIX AF_NETLINK',
])('the unit has %s', (line) => {
	expect(unit).toContain(line);
});

test('no secret stands in the unit, and V8 may write the code that it runs', () => {
	expect(unit.filter((line) => /^Environment=|^MemoryDenyWriteExecute/.test(line))).toEqual([]);
});
