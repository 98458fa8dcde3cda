import type { Chance } from './chance.ts';

export interface Name {
	readonly title: string;
	readonly givenName: string;
	readonly familyName: string;
}

/** Nobody in Elsterfurt is real: all family names are birds, in the languages heard there. */
const familyNames = `
	Adler Ammer Amsel Bachstelze Birkhahn Blaumeise Bussard Dohle Doğan Drossel Eichelhäher Eisvogel
	Falke Fasan Feldlerche Fink Fitis Gimpel Girlitz Goldammer Gołąb Grasmücke Grünfink Habicht Häher
	Hänfling Heidelerche Kartal Kauz Kiebitz Kleiber Kos Krähe Kuckuck Lerche Mauersegler Meise Milan
	Möwe Nachtigall Orlow Pieper Pirol Ptáček Rabe Rebhuhn Regenpfeifer Reiher Rotschwanz Şahin Säger
	Schnepfe Schwalbe Schwan Seidenschwanz Sokół Specht Sperber Star Stieglitz Storch Taube Trappe
	Uhu Wachtel Waldkauz Weihe Wendehals Wiedehopf Wróbel Zaunkönig Zilpzalp
`
	.trim()
	.split(/\s+/);

const givenNames = `
	Ahmet Andreas Anja Annegret Antje Ayşe Bärbel Bernd Björn Börries Carola Charlotte Dagmar Dieter
	Elif Emil Erika Falk Florian Franziska Frieder Gerda Götz Günter Hannelore Heike Henning Ilse
	Ingolf Jakub Jörg Jürgen Karin Karl-Heinz Katharina Kirsten Lars Lena Levke Lutz Magdalena
	Małgorzata Marie-Luise Matthias Mehmet Merle Nadja Norbert Olga Ole Petra Rainer Renate Rüdiger
	Sabine Sören Steffen Susanne Tâm Thilo Tobias Ulrike Uwe Vera Viktor Wiebke Wolfgang Yvonne Zoë
`
	.trim()
	.split(/\s+/);

/** Hands out names, no family name twice; some are double names, some have a doctor's degree. */
export function namesFrom(chance: Chance): () => Name {
	const family = chance.shuffle(familyNames);
	const given = chance.shuffle(givenNames);
	const halves = chance.shuffle(familyNames);
	let handedOut = 0;
	return () => {
		const familyName = family[handedOut];
		const givenName = given[handedOut % given.length];
		if (!familyName || !givenName) throw new RangeError('All names of Elsterfurt are in use');
		handedOut += 1;
		const half = halves[handedOut];
		const isDouble = half !== familyName && chance.below(12) === 0;
		return {
			title: chance.below(11) === 0 ? 'Dr.' : '',
			givenName,
			familyName: isDouble ? `${familyName}-${half}` : familyName,
		};
	};
}

const plain: Readonly<Record<string, string>> = {
	ä: 'ae',
	ö: 'oe',
	ü: 'ue',
	ß: 'ss',
	ł: 'l',
	ı: 'i',
};

/** An address that can never reach anybody: ".example" belongs to nobody (RFC 2606). */
export function emailOf({ givenName, familyName }: Name): string {
	const local = `${givenName}.${familyName}`
		.toLowerCase()
		.replace(/[äöüßłı]/g, (letter) => plain[letter] ?? letter)
		.normalize('NFD')
		.replace(/[^a-z.-]/g, '');
	return `${local}@elsterfurt.example`;
}
