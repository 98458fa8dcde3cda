/** What devices are made of but for their restrictions, as numbers of classes. */
export interface Base {
	/** Equal for devices alike in everything. */
	readonly number: number;
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

/** The profiles of one platform, part by part: what is looked up one after another lies side by side. */
export class Group {
	/** By profile its own number. */
	readonly members: number[] = [];
	/** By place in `plainFacets`, by profile: the class. */
	readonly parts: readonly number[][];
	readonly appSets: number[] = [];
	/** All profiles' browsers, profile by profile: class, owner, and whether it has to be opened first. */
	readonly browsers: number[] = [];
	readonly owners: number[] = [];
	readonly isReopened: boolean[] = [];

	/** @param parts how many there are */
	constructor(parts: number) {
		this.parts = Array.from({ length: parts }, () => []);
	}

	add({ parts, appSet, browsers }: Base, restrictions: number): void {
		const member = this.members.length;
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
