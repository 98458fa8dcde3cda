/** What devices are made of but for their restrictions, as numbers of classes. */
export interface Base {
	/** Equal for devices alike in everything. */
	readonly number: number;
	/** Place in `platforms`; -1: not known. */
	readonly platform: number;
	/** By place in `plainFacets`, without the last, which is restrictions. */
	readonly parts: readonly number[];
	/** Number of all its apps together. */
	readonly appSet: number;
	readonly browsers: readonly UsedBrowser[];
}

export interface UsedBrowser {
	readonly classNumber: number;
	/** The link was opened in another app: this browser has to be opened first. */
	readonly isReopened: boolean;
}

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
	readonly appSets: number[] = [];
	/** All members' browsers, member by member: class, owner, and whether it has to be opened first. */
	readonly browsers: number[] = [];
	readonly owners: number[] = [];
	readonly isReopened: boolean[] = [];

	/** @param parts how many there are */
	constructor(platform: number, parts: number) {
		this.platform = platform;
		this.parts = Array.from({ length: parts }, () => []);
	}

	add(profile: number, { parts, appSet, browsers }: Base, restrictions: number): void {
		const member = this.profiles.push(profile) - 1;
		this.members.push(member);
		for (let place = 0; place < parts.length; place++) {
			this.parts[place]?.push(parts[place] ?? 0);
		}
		this.parts[parts.length]?.push(restrictions);
		this.appSets.push(appSet);
		for (const { classNumber, isReopened } of browsers) {
			this.browsers.push(classNumber);
			this.owners.push(member);
			this.isReopened.push(isReopened);
		}
	}
}
