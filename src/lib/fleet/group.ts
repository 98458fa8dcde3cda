import { restrictionsPlace, systemPlace } from './profile.ts';
import type { Profile } from './profile.ts';

/**
 * The profiles of one platform, part by part: what is looked up one after another lies side by side.
 * Its members are numbered from 0 on.
 */
export class Group {
	readonly platform: number;
	/** By member its number among all profiles, and its own. */
	readonly profiles: number[] = [];
	readonly members: number[] = [];
	/** By place in `plainFacets`, by member: the class. */
	readonly parts: readonly number[][];
	/** By place of the tool, by member: the class. */
	readonly apps: readonly number[][];
	/** All members' browsers, member by member: class, owner, and whether it has to be opened first. */
	readonly browsers: number[] = [];
	readonly owners: number[] = [];
	readonly isReopened: boolean[] = [];
	/** By member the place of the first of its browsers. */
	readonly firstBrowser: number[] = [];

	constructor({ platform, parts, apps }: Profile) {
		this.platform = platform;
		this.parts = parts.map(() => []);
		this.apps = apps.map(() => []);
	}

	get system(): readonly number[] {
		return this.parts[systemPlace] ?? [];
	}

	get restrictions(): readonly number[] {
		return this.parts[restrictionsPlace] ?? [];
	}

	/** @returns the new member's number */
	add(number: number, profile: Profile): number {
		const member = this.profiles.push(number) - 1;
		this.members.push(member);
		profile.parts.forEach((classNumber, place) => this.parts[place]?.push(classNumber));
		profile.apps.forEach((classNumber, place) => this.apps[place]?.push(classNumber));
		this.firstBrowser.push(this.browsers.length);
		for (const { classNumber, isReopened } of profile.browsers) {
			this.browsers.push(classNumber);
			this.owners.push(member);
			this.isReopened.push(isReopened);
		}
		return member;
	}
}
