import { foundInXml, localName } from './xml.ts';
import { piecesInZip } from './zip-entries.ts';

/** A file of a workbook, as another one refers to it. */
export interface WorkbookPart {
	/** By which the other one names it. */
	readonly id: string;
	/** The last word of its type: "worksheet", "styles". */
	readonly type: string;
	/** Of the file in the archive. */
	readonly name: string;
}

/** A list of files, or of sheets, is short; whoever says otherwise is not read. */
const longestList = 1_000_000;

/**
 * The files that a file of a workbook refers to.
 *
 * @param name of the file; '': the workbook as a whole
 * @throws {UnreadableFile}
 */
export async function partsOf(bytes: Uint8Array, name: string): Promise<readonly WorkbookPart[]> {
	const [, folder = '', file = ''] = /^(.*\/)?([^/]*)$/.exec(name) ?? [];
	const found = foundInXml<WorkbookPart>(
		piecesInZip(bytes, `${folder}_rels/${file}.rels`, longestList),
		(found) => ({
			open(element, { Id: id, Type: type, Target: target }) {
				if (element !== 'Relationship' || !id || !type || !target) return;
				found({ id, type: type.slice(type.lastIndexOf('/') + 1), name: inFolder(folder, target) });
			},
		}),
	);
	return (await Array.fromAsync(found)).flat();
}

/** Where a path leads that begins in a folder. */
function inFolder(folder: string, path: string): string {
	const whole = path.startsWith('/') ? path : folder + path;
	const steps: string[] = [];
	for (const step of whole.split('/')) {
		if (step === '..') steps.pop();
		else if (step !== '' && step !== '.') steps.push(step);
	}
	return steps.join('/');
}

/** A sheet that has cells. */
export interface WorkbookSheet {
	readonly name: string;
	readonly isHidden: boolean;
	/** Its id among the parts of the workbook. */
	readonly partId: string;
}

/** What the workbook itself says. */
export interface WorkbookContents {
	readonly sheets: readonly WorkbookSheet[];
	/** Days count from 1904, as once on the Mac. */
	readonly from1904: boolean;
}

/** @throws {UnreadableFile} */
export async function contentsOf(bytes: Uint8Array, name: string): Promise<WorkbookContents> {
	let from1904 = false;
	const found = foundInXml<WorkbookSheet>(piecesInZip(bytes, name, longestList), (found) => ({
		open(element, attributes) {
			if (element === 'workbookPr') from1904 = isTrue(attributes['date1904']);
			const { name, state } = attributes;
			if (element !== 'sheet' || name === undefined) return;
			const [, partId = ''] =
				Object.entries(attributes).find(([key]) => key !== 'id' && localName(key) === 'id') ?? [];
			found({ name, isHidden: state === 'hidden' || state === 'veryHidden', partId });
		},
	}));
	const sheets = (await Array.fromAsync(found)).flat();
	return { sheets, from1904 };
}

const isTrue = (text: string | undefined): boolean => text === '1' || text === 'true';
