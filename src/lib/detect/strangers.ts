import type { Sight } from './sight.ts';

/** Televisions, and what is put beside one: boxes, sticks, players. No tool of the catalogue names them. */
const televisions = new RegExp(
	[
		// The word itself, as a maker writes it: "BRAVIA 4K; Android TV", "MiTV-MSSP3", "SMART_TV", "TV/V8".
		String.raw`TV(?![a-z])(?<=(?:^|[^A-Za-z]|Smart|Google|Android|Apple|Opera|Beyond|Hybrid|Mi|Web|Net|Nex)TV)`,
		String.raw`SmartTvA|Smart[_-]?TV|SMART[ _-]?TV|GoogleTV|AppleTV|InettvBrowser|NETTV|SonyDTV|DTV\b|BRAVIA|Viera|SmartCast`,
		// What the standards of television (HbbTV, CE-HTML) and the browsers made for it say of themselves.
		String.raw`HbbTV|CE-HTML|\bWPE\b|NetCast|Web0S|LG Browser\/|SonyCEBrowser|OMI\/\d|VIDAA|Odin\/|Zeasn|WHALEOS|NETRANGEMMH|Tbrowser|VSTVB_|SRAF\/|TiVo|Titan ?OS|Espial|DuneHD|Roku|CrKey|Chromecast`,
		String.raw`\bBDP(?:layer|\d)|\bSTB\b|_STB|[Ss]et-?[Tt]op`,
		// Amazon's: developer.amazon.com/docs/fire-tv/user-agent-strings.html
		String.raw`\bAFT[A-Z0-9]{1,12}\b`,
	].join('|'),
);

/** Consoles, watches, glasses, cars, readers, and telephones of another age. */
const others = new RegExp(
	[
		// Windows on telephones, also as UC writes it ("wds 8.10"), and Windows RT, which runs none of its programs (PCs say ARM64).
		String.raw`Windows Phone|WPDesktop|Windows CE|Windows Mobile|XBLWP7|ZuneWP7|IEMobile|\bwds \d|Windows NT (?:6\.[23]|10\.0); ARM\b|Lumia|\bRM-\d{3,4}_`,
		String.raw`X[Bb][Oo][Xx]|P[Ll][Aa][Yy][Ss][Tt]ation|PLAYSTATION|Nintendo|\bSteamOS\b`,
		String.raw`Tizen|webOS|hpwOS|KAIOS|KaiOS|BlackBerry|\bBB10|PlayBook|Symbian|SymbOS|Series ?[46]0|Maemo|MeeGo|Sailfish|Librem|PinePhone|Tablet browser|\bBada\b|\bBREW\b|J2ME|MIDP|Palm(?:Source|OS)|YunO[Ss]|AliyunO[Ss]|\bMRE\b|like Android`,
		String.raw`\bKindle\/\d\.\d \(screen|PocketBook|\bKobo\b|QtCarBrowser|\bTesla\/|QtEmbedded|tclwebkit`,
		String.raw`Watch ?OS|Wear OS|[Ww]atch\b|\bQuest\b|Oculus|Wolvic|AppleCoreMedia`,
		String.raw`Haiku|[a-z]BSD|SunOS|\bAIX\b|\bIRIX\b|\bOSF1\b|\bOS\/2\b|Amiga|MorphOS|Fuchsia|Ordissimo`,
	].join('|'),
);

/** Part of a model's name: an app may be called so as well. */
const boxes = /(?<![A-Za-z])(?:[Bb]ox|BOX|[Ss]tick|STICK)(?![a-z])/;
const neverTelevisions = /^(?:iPhone|iPad|iPod|Macintosh)/;

/**
 * Is it something that no tool of the catalogue names?
 *
 * @returns "television", also for what is put beside one; "userAgent" for everything else, as that names
 * it; `null`: nothing says so
 */
export function strangerOf(sight: Sight): Stranger {
	const known = seen.get(sight);
	if (known !== undefined) return known;
	const stranger = look(sight);
	seen.set(sight, stranger);
	return stranger;
}

type Stranger = 'television' | 'userAgent' | null;
/** Platform and form both ask. */
const seen = new WeakMap<Sight, Stranger>();

function look({ agent, hints }: Sight): Stranger {
	const { text, system } = agent;
	const model = hints.model ?? '';
	if (others.test(text) || model === 'Xbox' || (model !== '' && others.test(model)))
		return 'userAgent';
	if (neverTelevisions.test(system)) return null;
	const isOne = [text, model].some((name) => name !== '' && televisions.test(name));
	return isOne || boxes.test(system) || boxes.test(model) ? 'television' : null;
}
