import type { Bilingual } from '../compat/tool/bilingual.ts';
import type { EvidenceLevel } from '../compat/tool/provenance.ts';

/** Where a fact was read or heard. */
export interface Source {
	readonly url: string;
	/** Of the page, as exact as it was known: an ISO day, month or year, or in words. */
	readonly date: string | Bilingual;
	/** What kind of source it is, and what was taken from it. */
	readonly kind: Bilingual;
	readonly evidence: EvidenceLevel;
}

/** Every source of the catalogue, by the id that its entries name. */
export const sources: Readonly<Record<string, Source>> = {
	'apple-group-ru': {
		url: 'https://support.apple.com/ru-ru/HT209022',
		date: {
			de: 'ohne Datum; nennt Einstellungen > Apps > FaceTime, also iOS 18 oder neuer',
			en: 'undated; mentions Settings > Apps > FaceTime, so iOS 18 or later',
		},
		kind: {
			de: 'Anleitung des Herstellers: Apples Artikel zu FaceTime-Gruppenanrufen, russischer Text, in einer Kopie gelesen; mit dem deutschen und dem englischen Text nicht verglichen',
			en: "vendor documentation: Apple's Group FaceTime article, Russian text, read in a copy; the German and English texts were not compared",
		},
		evidence: 'read',
	},
	'apple-models': {
		url: 'https://github.com/pbakondy/ios-device-list',
		date: {
			de: 'Ausgabe 1.1.37 (2022, endet mit iPhone 14)',
			en: 'release 1.1.37 (2022, ends with iPhone 14)',
		},
		kind: {
			de: 'Quelltext: Liste der Modellnamen, Kennungen und A-Nummern (MIT)',
			en: 'source: model name, identifier and A-number list (MIT)',
		},
		evidence: 'read',
	},
	'appledb-18': {
		url: 'https://github.com/littlebyteorg/appledb/blob/main/osFiles/iOS/22x%20-%2018.x/22H374.json',
		date: { de: 'iOS 18.7.10, 17.8.2026', en: 'iOS 18.7.10, 2026-08-17' },
		kind: {
			de: 'Eintrag zu einer Systemausgabe (MIT): nur iPhone11,2 11,4 11,6 11,8 (XS, XS Max, XR)',
			en: 'build record (MIT): only iPhone11,2 11,4 11,6 11,8 (XS, XS Max, XR)',
		},
		evidence: 'read',
	},
	'appledb-1878': {
		url: 'https://github.com/littlebyteorg/appledb/blob/main/osFiles/iOS/22x%20-%2018.x/22H352.json',
		date: { de: 'iOS 18.7.8, 22.4.2026', en: 'iOS 18.7.8, 2026-04-22' },
		kind: {
			de: 'Eintrag zu einer Systemausgabe (MIT): XR, XS, XS Max und auch iPhone12,1 bis iPhone17,5 (iPhone 11 bis 16e); nicht mehr als signiert vermerkt',
			en: 'build record (MIT): XR, XS, XS Max and also iPhone12,1 to iPhone17,5 (iPhone 11 to 16e); no longer marked as signed',
		},
		evidence: 'read',
	},
	'appledb-27': {
		url: 'https://github.com/littlebyteorg/appledb/blob/main/osFiles/iOS/24x%20-%2027.x/24A446.json',
		date: { de: 'iOS 27.0.1, 28.9.2026', en: 'iOS 27.0.1, 2026-09-28' },
		kind: {
			de: 'Eintrag zu einer Systemausgabe (MIT): Die Geräteliste von iOS 27.0.1 beginnt bei iPhone12,1 (iPhone 11)',
			en: 'build record (MIT): device list of iOS 27.0.1 starts at iPhone12,1 (iPhone 11)',
		},
		evidence: 'read',
	},
	'appledb-mac11': {
		url: 'https://github.com/littlebyteorg/appledb/blob/main/osFiles/macOS/20x%20-%2011.x/20G1427.json',
		date: { de: 'macOS 11.7.10, 11.9.2023', en: 'macOS 11.7.10, 2023-09-11' },
		kind: { de: 'Eintrag zu einer Systemausgabe (MIT)', en: 'build record (MIT)' },
		evidence: 'read',
	},
	'appledb-mac12': {
		url: 'https://github.com/littlebyteorg/appledb/blob/main/osFiles/macOS/21x%20-%2012.x/21H1320.json',
		date: { de: 'macOS 12.7.6, 29.7.2024', en: 'macOS 12.7.6, 2024-07-29' },
		kind: { de: 'Eintrag zu einer Systemausgabe (MIT)', en: 'build record (MIT)' },
		evidence: 'read',
	},
	'appledb-mac13': {
		url: 'https://github.com/littlebyteorg/appledb/blob/main/osFiles/macOS/22x%20-%2013.x/22H730.json',
		date: { de: 'macOS 13.7.8, 20.8.2025', en: 'macOS 13.7.8, 2025-08-20' },
		kind: { de: 'Eintrag zu einer Systemausgabe (MIT)', en: 'build record (MIT)' },
		evidence: 'read',
	},
	'appledb-mac14': {
		url: 'https://github.com/littlebyteorg/appledb/blob/main/osFiles/macOS/23x%20-%2014.x/23A344.json',
		date: { de: 'macOS 14.0, 26.9.2023', en: 'macOS 14.0, 2023-09-26' },
		kind: { de: 'Eintrag zu einer Systemausgabe (MIT)', en: 'build record (MIT)' },
		evidence: 'read',
	},
	'appledb-mac15': {
		url: 'https://github.com/littlebyteorg/appledb/blob/main/osFiles/macOS/24x%20-%2015.x/24A335.json',
		date: { de: 'macOS 15.0, 16.9.2024', en: 'macOS 15.0, 2024-09-16' },
		kind: { de: 'Eintrag zu einer Systemausgabe (MIT)', en: 'build record (MIT)' },
		evidence: 'read',
	},
	'appledb-mac26': {
		url: 'https://github.com/littlebyteorg/appledb/blob/main/osFiles/macOS/25x%20-%2026.x/25A354.json',
		date: { de: 'macOS 26.0, 15.9.2025', en: 'macOS 26.0, 2025-09-15' },
		kind: {
			de: 'Eintrag zu einer Systemausgabe (MIT): verbliebene Modelle mit Intel-Chip: iMac20,1-2, MacBookPro16,1 16,2 16,4, MacPro7,1',
			en: 'build record (MIT): Intel models left: iMac20,1-2, MacBookPro16,1 16,2 16,4, MacPro7,1',
		},
		evidence: 'read',
	},
	'appledb-mac27': {
		url: 'https://github.com/littlebyteorg/appledb/blob/main/osFiles/macOS/26x%20-%2027.x/26A434.json',
		date: { de: 'macOS 27.0.1, 28.9.2026', en: 'macOS 27.0.1, 2026-09-28' },
		kind: {
			de: 'Eintrag zu einer Systemausgabe (MIT): nur Apple-Chips, kein Modell mit Intel-Chip',
			en: 'build record (MIT): Apple silicon only, no Intel model',
		},
		evidence: 'read',
	},
	'appledb-pad15': {
		url: 'https://github.com/littlebyteorg/appledb/blob/main/osFiles/iPadOS/19x%20-%2015.x/19H422.json',
		date: { de: 'iPadOS 15.8.8, 11.5.2026', en: 'iPadOS 15.8.8, 2026-05-11' },
		kind: {
			de: 'Eintrag zu einer Systemausgabe (MIT): nur iPad5,1-4 (mini 4, Air 2)',
			en: 'build record (MIT): only iPad5,1-4 (mini 4, Air 2)',
		},
		evidence: 'read',
	},
	'appledb-pad16': {
		url: 'https://github.com/littlebyteorg/appledb/blob/main/osFiles/iPadOS/20x%20-%2016.x/20H392.json',
		date: { de: 'iPadOS 16.7.16, 11.5.2026', en: 'iPadOS 16.7.16, 2026-05-11' },
		kind: {
			de: 'Eintrag zu einer Systemausgabe (MIT): nur iPad6,3-12',
			en: 'build record (MIT): only iPad6,3-12',
		},
		evidence: 'read',
	},
	'appledb-pad17': {
		url: 'https://github.com/littlebyteorg/appledb/blob/main/osFiles/iPadOS/21x%20-%2017.x/21H461.json',
		date: { de: 'iPadOS 17.7.11, 11.5.2026', en: 'iPadOS 17.7.11, 2026-05-11' },
		kind: {
			de: 'Eintrag zu einer Systemausgabe (MIT): nur iPad7,1-6',
			en: 'build record (MIT): only iPad7,1-6',
		},
		evidence: 'read',
	},
	'appledb-pad26': {
		url: 'https://github.com/littlebyteorg/appledb/blob/main/osFiles/iPadOS/23x%20-%2026.x/23H30.json',
		date: { de: 'iPadOS 26.7.1, 28.9.2026', en: 'iPadOS 26.7.1, 2026-09-28' },
		kind: {
			de: 'Eintrag zu einer Systemausgabe (MIT): angeboten für iPad8,1-12, iPad11,1-7 und alles Neuere',
			en: 'build record (MIT): offered to iPad8,1-12, iPad11,1-7 and everything newer',
		},
		evidence: 'read',
	},
	'appledb-pad27': {
		url: 'https://github.com/littlebyteorg/appledb/blob/main/osFiles/iPadOS/24x%20-%2027.x/24A446.json',
		date: { de: 'iPadOS 27.0.1, 28.9.2026', en: 'iPadOS 27.0.1, 2026-09-28' },
		kind: {
			de: 'Eintrag zu einer Systemausgabe (MIT): Geräteliste ohne iPad8,1-8 und iPad11,1-7, fünf Modelle bleiben also bei 26',
			en: 'build record (MIT): device list without iPad8,1-8 and iPad11,1-7, so five models stay on 26',
		},
		evidence: 'read',
	},
	'av-cask': {
		url: 'https://raw.githubusercontent.com/Homebrew/homebrew-cask/HEAD/Casks/a/alfaview.rb',
		date: { de: '2026 (App 9.30.2)', en: '2026 (app 9.30.2)' },
		kind: { de: 'Paketbeschreibung: macOS 12 oder neuer', en: 'package recipe: macOS 12 or newer' },
		evidence: 'read',
	},
	'av-dp': {
		url: 'https://alfaview.com/de/dataprotection/',
		date: { de: 'ohne Datum', en: 'undated' },
		kind: {
			de: 'Angabe des Herstellers: Betrieb in Deutschland, positiv aufgeführt von Behörden in Berlin und Baden-Württemberg',
			en: 'vendor claim: hosting in Germany, positive listing by Berlin and Baden-Wuerttemberg authorities',
		},
		evidence: 'read',
	},
	'av-faq': {
		url: 'https://alfaview.com/de/faq/meetings/',
		date: { de: 'ohne Datum', en: 'undated' },
		kind: {
			de: 'Hersteller: Gastlink ohne Konto; Räume für 20, 50, 100, 200 oder mehr',
			en: 'vendor: guest link without account; rooms of 20, 50, 100, 200 or more',
		},
		evidence: 'read',
	},
	'av-privacy': {
		url: 'https://alfaview.com/en/privacy/',
		date: { de: 'ohne Datum', en: 'undated' },
		kind: {
			de: 'Hersteller: Programm zum Herunterladen für Computer, Telefon und Tablet',
			en: 'vendor: downloadable client for desktop and mobile',
		},
		evidence: 'read',
	},
	'bbb-berlin': {
		url: 'https://videokonferenz.berlin/tos',
		date: '2024/2025',
		kind: {
			de: 'Land Berlin: BigBlueButton als Dienst, 100 Personen, Einwahl per Telefon, Teilnahme ohne Registrierung, nutzbar bis 10/2026',
			en: 'Land Berlin: BBB as a service, 100 people, phone dial-in, join without registration, usable until 10/2026',
		},
		evidence: 'said',
	},
	'bbb-faq': {
		url: 'https://github.com/bigbluebutton/bigbluebutton/blob/07d6b40bfe4993cda5163f7fb681b8933cb4e720/docs/docs/support/faq.md',
		date: {
			de: 'aus der Zeit von BigBlueButton 3.0 (nennt 3.0 auf Ubuntu 22.04)',
			en: 'BigBlueButton 3.0 era (mentions 3.0 on Ubuntu 22.04)',
		},
		kind: {
			de: 'Anleitung des Herstellers: Safari ab iOS 12.2, Chrome ab Android 6.0, auf Telefon und Tablet kein Teilen des Bildschirms',
			en: 'vendor documentation: iOS 12.2+ Safari, Android 6.0+ Chrome, no screen share on mobile',
		},
		evidence: 'read',
	},
	'bbb-minbrowser': {
		url: 'https://github.com/bigbluebutton/bigbluebutton/blob/00013312eb24b3a056f798e39a075b33ef75b473/bigbluebutton-html5/private/config/settings.yml',
		date: {
			de: 'Ausgabe nicht bestimmt (2.5 oder später)',
			en: 'release not identified (2.5 or later)',
		},
		kind: {
			de: 'Quelltext: private.minBrowserVersions = chrome 72, chromeMobileIOS 94, firefox 68, firefoxMobile 68, edge 79, safari 12.1, mobileSafari 12.1, opera 50, SamsungInternet 10, YandexBrowser 19, ie nie',
			en: 'source: private.minBrowserVersions = chrome 72, chromeMobileIOS 94, firefox 68, firefoxMobile 68, edge 79, safari 12.1, mobileSafari 12.1, opera 50, SamsungInternet 10, YandexBrowser 19, ie never',
		},
		evidence: 'read',
	},
	'bbb-webview': {
		url: 'https://github.com/bigbluebutton/bigbluebutton/issues/11636',
		date: '2021-03',
		kind: {
			de: 'Fehlermeldung an das Projekt: Browser innerhalb anderer Apps nicht offiziell unterstützt',
			en: 'issue: in-app web views not officially supported',
		},
		evidence: 'said',
	},
	bcd: {
		url: 'https://github.com/mdn/browser-compat-data',
		date: { de: 'Ausgabe 8.1.9, Daten vom 12.11.2026', en: 'release 8.1.9, data of 2026-11-12' },
		kind: {
			de: 'Kompatibilitätsdaten von MDN (CC0): Funktionen nach Browserversion, Erscheinungstage von Browsern',
			en: 'MDN compatibility data (CC0): features by browser version, release dates of browsers',
		},
		evidence: 'read',
	},
	brak: {
		url: 'https://www.brak.de/anwaltschaft/tipps-und-leitfaeden/datenschutz/videokonferenzen/',
		date: '2021-01-07',
		kind: {
			de: 'Übersicht: Berlin und Baden-Württemberg bevorzugen selbst betriebenes Nextcloud Talk, Jitsi, Matrix; verweist auf die Orientierungshilfe der DSK; Berlin kritisch zu Teams, Skype, Zoom',
			en: 'overview: Berlin/BW prefer self-hosted Nextcloud Talk, Jitsi, Matrix; links the DSK Orientierungshilfe; Berlin critical of Teams, Skype, Zoom',
		},
		evidence: 'said',
	},
	'chrome-and': {
		url: 'https://gadgetbond.com/google-chrome-139-android-10-minimum-requirement',
		date: '2025-06',
		kind: {
			de: 'Presse: 138 ist die letzte Version für Android 8 und 9, ab 139 braucht es Android 10',
			en: 'press: 138 last for Android 8/9, 139+ needs Android 10',
		},
		evidence: 'said',
	},
	'chrome-and7': {
		url: 'https://socialbites.ca/hi-tech/433252',
		date: '2023-11',
		kind: {
			de: 'Presse: 119 ist die letzte Version für Android 7',
			en: 'press: 119 last for Android 7',
		},
		evidence: 'said',
	},
	'chrome-mac11': {
		url: 'https://thefilibusterblog.com/google-chrome-discontinues-support-for-macos-11-big-sur',
		date: '2025-07',
		kind: { de: 'Presse', en: 'press' },
		evidence: 'said',
	},
	'chrome-mac12': {
		url: 'https://thedailytechfeed.com/google-chrome-to-end-support-for-macos-12-monterey-with-version-151-update',
		date: '2026-01',
		kind: {
			de: 'Presse, die Chrome Platform Status zitiert: 150 ist die letzte Version für macOS 12, 138 die letzte für macOS 11',
			en: 'press quoting Chrome Platform Status: 150 last for macOS 12, 138 last for macOS 11',
		},
		evidence: 'said',
	},
	'den-facetime': {
		url: 'https://denofgeekcod.pages.dev/posts/how-to-use-facetime-on-android-and-windows/',
		date: { de: 'ohne Datum (2021 oder später)', en: 'undated (2021 or later)' },
		kind: { de: 'Blog', en: 'blog' },
		evidence: 'said',
	},
	'ec-locale': {
		url: 'https://github.com/element-hq/element-call/blob/HEAD/locales/en/app.json',
		date: { de: 'Stand b51a33c, 21.8.2026', en: 'commit b51a33c, 2026-08-21' },
		kind: {
			de: 'Text im Quelltext: Verschlüsselte Anrufe brauchen Chrome, Safari oder Firefox ab 117',
			en: 'source string: encrypted calls need Chrome, Safari or Firefox 117+',
		},
		evidence: 'read',
	},
	'ec-pkg': {
		url: 'https://github.com/element-hq/element-call/blob/HEAD/package.json',
		date: '2026-08-21',
		kind: {
			de: 'Quelltext: livekit-client ^2.18.1, vite ^8',
			en: 'source: livekit-client ^2.18.1, vite ^8',
		},
		evidence: 'read',
	},
	eol: {
		url: 'https://github.com/endoflife-date/endoflife.date',
		date: { de: 'Stand a70eca3, 22.8.2026', en: 'commit a70eca3, 2026-08-22' },
		kind: {
			de: 'Datensammlung einer Gemeinschaft zu Lebenszyklen (products/*.md), MIT',
			en: 'community lifecycle data set (products/*.md), MIT',
		},
		evidence: 'read',
	},
	'ex-android': {
		url: 'https://github.com/element-hq/element-x-android/blob/HEAD/plugins/src/main/kotlin/Versions.kt',
		date: { de: 'Stand 477aa36, 22.8.2026', en: 'commit 477aa36, 2026-08-22' },
		kind: {
			de: 'Quelltext: API 24 (Community-Ausgabe), API 33 (Enterprise-Ausgabe)',
			en: 'source: API 24 (community), API 33 (enterprise build)',
		},
		evidence: 'read',
	},
	'ex-ios': {
		url: 'https://github.com/element-hq/element-x-ios/blob/HEAD/project.yml',
		date: { de: 'Stand 5d0343c, 24.7.2026', en: 'commit 5d0343c, 2026-07-24' },
		kind: { de: 'Quelltext: Mindestsystem iOS 18.5', en: 'source: deployment target iOS 18.5' },
		evidence: 'read',
	},
	'ff-android': {
		url: 'https://blog.mozilla.org/futurereleases/?p=2729',
		date: '2025-09-16',
		kind: {
			de: 'Hersteller: Firefox 144 braucht Android 8.0; 143 ist die letzte Version für 5 bis 7',
			en: 'vendor: Firefox 144 needs Android 8.0; 143 last for 5-7',
		},
		evidence: 'read',
	},
	'ff-esr115': {
		url: 'https://winaero.com/mozilla-extends-firefox-115-esr-support-to-march-2026',
		date: '2025',
		kind: {
			de: 'Presse: ESR 115 ist die letzte Version für Windows 7, 8 und 8.1 und macOS 10.12 bis 10.14; Chrome und andere endeten dort im Februar 2023',
			en: 'press: ESR 115 last for Windows 7/8/8.1 and macOS 10.12-10.14; Chrome and others ended there in 2023-02',
		},
		evidence: 'said',
	},
	'ff-mac-2026': {
		url: 'https://www.macgadget.de/News/2026/02/20/Firefox-Unterstuetzung-fuer-macOS-1012-1013-und-1014-wird-eingestellt',
		date: '2026-02-20',
		kind: {
			de: 'Presse (deutsch): Das aktuelle Firefox braucht macOS 10.15; 115.33 ist als letzte ESR 115 für macOS 10.12 bis 10.14 angekündigt',
			en: 'press (German): current Firefox needs macOS 10.15; 115.33 announced as the last ESR 115 for macOS 10.12-10.14',
		},
		evidence: 'said',
	},
	'ft-bgr': {
		url: 'https://www.bgr.com/1950912/how-to-use-facetime-android/',
		date: '2025',
		kind: {
			de: 'Presse: Nur mit Apple-Geräten entsteht der Link; Browser auf Basis von Chromium nehmen teil; wer eingeladen hat, lässt ein',
			en: 'press: only Apple users create the link; Chromium browsers join; the original host admits',
		},
		evidence: 'said',
	},
	'ft-cert-ios': {
		url: 'https://tryrunable.com/posts/apple-patches-ancient-ios-versions-to-keep-imessage-alive-20',
		date: '2026-01',
		kind: {
			de: 'Presse: Zertifikate für iMessage, FaceTime und Aktivierung laufen im Januar 2027 ab; erneuert mit 12.5.8, 15.8.6, 16.7.13, 18.7.4',
			en: 'press: certificates for iMessage/FaceTime/activation run out January 2027; renewed by 12.5.8, 15.8.6, 16.7.13, 18.7.4',
		},
		evidence: 'said',
	},
	'ft-cert-ios2': {
		url: 'https://barid.tv/2026/01/28/apples-unexpected-lifeline-keeping-vintage-iphones-connected',
		date: '2026-01-28',
		kind: { de: 'Presse', en: 'press' },
		evidence: 'said',
	},
	'ft-cert-ios26': {
		url: 'https://novyny.live/ru/tehnologii/chto-otkliuchitsia-na-vashem-iphone-esli-ne-obnovitsia-do-ios-26-314100.html',
		date: '2026-02-26',
		kind: {
			de: 'Presse: 18.7.4 wurde damals nur für XR und XS angeboten; iPhone 11 und neuer sollten auf iOS 26 wechseln',
			en: 'press: 18.7.4 was offered to XR and XS only at that time; iPhone 11 and newer were to move to iOS 26',
		},
		evidence: 'said',
	},
	'ft-cert-mac': {
		url: 'https://www.ifun.de/fuer-imessage-facetime-und-co-apple-aktualisiert-aeltere-macos-versionen-273745/',
		date: '2026-02-03',
		kind: {
			de: 'Presse (deutsch): macOS 11.7.11 und Sicherheitsupdate 2026-001 für Catalina',
			en: 'press (German): macOS 11.7.11 and Catalina Security Update 2026-001',
		},
		evidence: 'said',
	},
	'ft-drupalst': {
		url: 'https://drupalst.com/396-how-to-use-facetime-on-windows',
		date: { de: 'ohne Datum (2021)', en: 'undated (2021)' },
		kind: {
			de: 'Blog (nur Chrome und Edge; die einladende Person lässt ein)',
			en: 'blog (only Chrome and Edge; host admits)',
		},
		evidence: 'said',
	},
	'ft-gofacetime': {
		url: 'https://pkg.go.dev/github.com/holysoles/facetime',
		date: '2024-05-01',
		kind: {
			de: 'Beschreibung eines fremden Programms: Die Teilnahme im Web braucht einen Browser auf Basis von Chromium',
			en: 'third-party tool readme: web join needs a Chromium browser',
		},
		evidence: 'said',
	},
	'ft-hothardware': {
		url: 'https://hothardware.com/news/facetime--apple-android-phone-windows-pc',
		date: { de: 'ohne Datum', en: 'undated' },
		kind: { de: 'Presse', en: 'press' },
		evidence: 'said',
	},
	'ft-how2tech': {
		url: 'https://how2tech.info/how-to-facetime-on-a-chromebook-and-with-android-and-windows/',
		date: { de: 'ohne Datum', en: 'undated' },
		kind: {
			de: 'Blog (Chromebook; die einladende Person muss da sein oder wiederkommen)',
			en: 'blog (Chromebook; host must be present / rejoin)',
		},
		evidence: 'said',
	},
	'ft-howtochange': {
		url: 'https://howtochangeguide.com/android/how-can-i-facetime-with-android',
		date: { de: 'ohne Datum', en: 'undated' },
		kind: {
			de: 'Blog (Chrome und Edge, Firefox für Android nicht unterstützt; nennt Android ab 6, Chrome und Edge ab 94)',
			en: 'blog (Chrome/Edge, Firefox for Android not supported; says Android 6+, Chrome/Edge 94+)',
		},
		evidence: 'said',
	},
	'ft-iphoneticker': {
		url: 'https://www.iphone-ticker.de/neu-mit-ios-15-facetime-gespraeche-auch-im-browser-175681/',
		date: '2021-06',
		kind: { de: 'Presse (deutsch)', en: 'press (German)' },
		evidence: 'said',
	},
	'ft-ltu': {
		url: 'https://www.latesttechnologicalupdates.com/2021/06/apples-facetime-on-android-and-windows.html',
		date: '2021-06-20',
		kind: {
			de: 'Blog, der Apples Fußnoten wiedergibt (eigenes Bild braucht H.264)',
			en: "blog restating Apple's footnotes (H.264 needed to send video)",
		},
		evidence: 'said',
	},
	'ft-screenshare': {
		url: 'https://visualfoodie.com/facetime-screen-sharing-rules-and-limitations',
		date: { de: '2026 (nach eigener Angabe)', en: '2026 (self-described)' },
		kind: {
			de: 'Blog, wenig verlässlich: Teilen des Bildschirms ab iOS 15.1 und A12',
			en: 'blog, low reliability: screen share iOS 15.1 / A12 or newer',
		},
		evidence: 'said',
	},
	'ft-webcompat': {
		url: 'https://github.com/webcompat/web-bugs/issues/76550',
		date: { de: 'Juni 2021 und spätere Kommentare', en: '2021-06 and later comments' },
		kind: {
			de: 'Fehlermeldung mit dem Prüfcode der Seite selbst: braucht createEncodedStreams oder eine SFrame-Umwandlung',
			en: "issue thread with the site's own detection code: needs createEncodedStreams or an SFrame transform",
		},
		evidence: 'read',
	},
	'goto-cask': {
		url: 'https://raw.githubusercontent.com/Homebrew/homebrew-cask/HEAD/Casks/g/gotomeeting.rb',
		date: '2026',
		kind: {
			de: 'Paketbeschreibung: für Intel gebaut, braucht Rosetta',
			en: 'package recipe: Intel build, needs Rosetta',
		},
		evidence: 'read',
	},
	'goto-ff': {
		url: 'https://raw.githubusercontent.com/mozilla-firefox/firefox/main/browser/extensions/webcompat/data/interventions/1902508-goto.com.json',
		date: '2026',
		kind: {
			de: 'Hersteller des Browsers: GoTo-Meetings gehen in Firefox nicht, eine Umgehung gibt es nur in Nightly',
			en: 'browser vendor: GoTo meetings broken in Firefox, shim only on Nightly',
		},
		evidence: 'read',
	},
	'goto-join': {
		url: 'https://support.logmeininc.com/gotomeeting/help/video-how-to-join-as-an-attendee-5-03-1318400631',
		date: { de: 'ohne Datum', en: 'undated' },
		kind: {
			de: 'Hersteller: Web-App ohne Installation, oder Telefon',
			en: 'vendor: web app without install, or telephone',
		},
		evidence: 'read',
	},
	'jitsi-android': {
		url: 'https://github.com/jitsi/handbook/blob/HEAD/docs/dev-guide/android-sdk.md',
		date: '2026-07-20',
		kind: {
			de: 'Anleitung des Herstellers: Android 7.0, API 24 (SDK)',
			en: 'vendor documentation: Android 7.0 / API 24 (SDK)',
		},
		evidence: 'read',
	},
	'jitsi-browsers': {
		url: 'https://jitsi.github.io/handbook/docs/user-guide/supported-browsers',
		date: {
			de: 'zuletzt geändert am 7.9.2023, am 20.7.2026 unverändert',
			en: 'last changed 2023-09-07, unchanged on 2026-07-20',
		},
		kind: { de: 'Anleitung des Herstellers', en: 'vendor documentation' },
		evidence: 'read',
	},
	'jitsi-caps': {
		url: 'https://github.com/jitsi/lib-jitsi-meet/blob/08125e487bf17872222465efcce5fc27992f1187/modules/browser/BrowserCapabilities.ts',
		date: { de: 'Stand 08125e4', en: 'commit 08125e4' },
		kind: {
			de: 'Quelltext: MIN_REQUIRED Chrome 72, Firefox 91, Safari 14, iOS 14; isSupported() weist andere ab',
			en: 'source: MIN_REQUIRED Chrome 72, Firefox 91, Safari 14, iOS 14; isSupported() turns others away',
		},
		evidence: 'read',
	},
	'jitsi-ios': {
		url: 'https://github.com/jitsi/handbook/blob/HEAD/docs/dev-guide/ios-sdk.md',
		date: '2026-07-20',
		kind: {
			de: 'Anleitung des Herstellers: iOS 15.1 oder höher (SDK); derselbe Wert in jitsi-meet, ios/Podfile',
			en: 'vendor documentation: iOS 15.1 or higher (SDK); same value in jitsi-meet ios/Podfile',
		},
		evidence: 'read',
	},
	'lasuite-ws': {
		url: 'https://github.com/suitenumerique/meet/blob/HEAD/docs/features/signaling.md',
		date: '2026-08-21',
		kind: {
			de: 'Anleitung des Betreibers eines Produkts mit LiveKit: Firefox unter 124, Chrome und Edge unter 125 scheitern an Adressen mit https:// in WebSocket()',
			en: 'operator docs of a LiveKit product: Firefox <124, Chrome/Edge <125 fail on https:// URLs in WebSocket()',
		},
		evidence: 'read',
	},
	'lfdi-bw': {
		url: 'https://de.readkong.com/page/handreichung-videokonferenzsysteme-hinweise-zur-4454507',
		date: '2021-10',
		kind: {
			de: 'Kopie der Handreichung des LfDI Baden-Württemberg: alfaview, BigBlueButton, Webex, GoToMeeting, Jitsi, Teams, Skype for Business, Zoom',
			en: 'copy of the LfDI Baden-Wuerttemberg handout: alfaview, BBB, Webex, GoToMeeting, Jitsi, Teams, Skype for Business, Zoom',
		},
		evidence: 'said',
	},
	'lk-browserslist': {
		url: 'https://github.com/livekit/client-sdk-js/blob/HEAD/.browserslistrc',
		date: '2026-08-06',
		kind: {
			de: 'Quelltext: safari 11.1, ios_saf 11.3, chrome 64, firefox 58, edge 79, samsung 9.2',
			en: 'source: safari 11.1, ios_saf 11.3, chrome 64, firefox 58, edge 79, samsung 9.2',
		},
		evidence: 'read',
	},
	'lk-config': {
		url: 'https://github.com/livekit/livekit/blob/788d4c354474383956067e3a22ffba88dd4803e4/config-sample.yaml',
		date: { de: 'Stand 788d4c3, 21.8.2026', en: 'commit 788d4c3, 2026-08-21' },
		kind: {
			de: 'Beispiel einer Konfiguration: rtc.tcp_port 7881, allow_tcp_fallback (auf TCP und, wenn eingerichtet, TURN/TLS), turn.tls_port muss ohne Lastverteiler 443 sein',
			en: 'configuration sample: rtc.tcp_port 7881, allow_tcp_fallback (to TCP and, if configured, TURN/TLS), turn.tls_port must be 443 without a load balancer',
		},
		evidence: 'read',
	},
	'lk-e2ee-docs': {
		url: 'https://docs.livekit.io/transport/encryption',
		date: '2026',
		kind: {
			de: 'Anleitung des Herstellers: Ende-zu-Ende-Verschlüsselung gilt für den ganzen Raum, und alle Teilnehmenden müssen sie im SDK mit einem Schlüssel einschalten, den der Server nie hat',
			en: 'vendor documentation: E2EE holds for the whole room and every participant must enable it in the SDK with a key the server never has',
		},
		evidence: 'read',
	},
	'lk-e2ee-ios': {
		url: 'https://github.com/livekit/client-sdk-js/issues/1095',
		date: { de: 'März und April 2024', en: '2024-03/04' },
		kind: {
			de: 'Fehlermeldung an das Projekt: Mit Ende-zu-Ende-Verschlüsselung bleibt das Bild der anderen auf iOS 15 und 16 schwarz',
			en: 'issue: with E2EE, remote video stays black on iOS 15/16',
		},
		evidence: 'said',
	},
	'lk-readme': {
		url: 'https://github.com/livekit/client-sdk-js/blob/HEAD/README.md',
		date: { de: 'Stand 9380ed7, 6.8.2026 (2.21.0)', en: 'commit 9380ed7, 2026-08-06 (2.21.0)' },
		kind: {
			de: 'Anleitung des Herstellers: Tabelle der Browser ohne Versionsnummern',
			en: 'vendor documentation: browser table without version numbers',
		},
		evidence: 'read',
	},
	'lk-sip-docs': {
		url: 'https://docs.livekit.io/telephony/',
		date: '2026',
		kind: {
			de: 'Anleitung des Herstellers: Wer anruft, nimmt über einen SIP-Trunk und eine Verteilregel teil',
			en: 'vendor documentation: a caller joins as a SIP participant through a trunk and a dispatch rule',
		},
		evidence: 'read',
	},
	'lk-utils': {
		url: 'https://github.com/livekit/client-sdk-js/blob/HEAD/src/room/utils.ts',
		date: '2026-08-06',
		kind: {
			de: 'Quelltext: isBrowserSupported() sucht nur RTCPeerConnection mit addTransceiver oder addTrack; ebenso in 2.23.0',
			en: 'source: isBrowserSupported() only looks for RTCPeerConnection with addTransceiver or addTrack; same in 2.23.0',
		},
		evidence: 'read',
	},
	'lk-ws': {
		url: 'https://github.com/livekit/client-sdk-js/blob/HEAD/src/api/WebSocketStream.ts',
		date: {
			de: 'eingeführt am 9.10.2025 (PR 1638, Ausgabe 2.15.9)',
			en: 'introduced 2025-10-09 (PR 1638, release 2.15.9)',
		},
		kind: {
			de: 'Quelltext: Der Verbindungsaufbau erzeugt immer ReadableStream und WritableStream; so auch im veröffentlichten livekit-client 2.23.0',
			en: 'source: signalling always builds ReadableStream and WritableStream; still so in the published livekit-client 2.23.0',
		},
		evidence: 'read',
	},
	'macitynet-group': {
		url: 'https://macitynet.it/facetime-di-gruppo-30-persone-video',
		date: { de: 'Oktober und November 2018', en: '2018-10/11' },
		kind: { de: 'Presse', en: 'press' },
		evidence: 'said',
	},
	macos26list: {
		url: 'https://digitrendz.blog/trending-news/169952/macos-27-ends-a-major-software-era/',
		date: '2026',
		kind: {
			de: 'Presse: Macs mit Intel-Chip, auf denen macOS 26 noch läuft',
			en: 'press: Intel Macs that still run macOS 26',
		},
		evidence: 'said',
	},
	'mactale-group': {
		url: 'https://www.mactale.com/article/group-facetime-calls.php',
		date: '2018',
		kind: { de: 'Presse', en: 'press' },
		evidence: 'said',
	},
	'meet-req': {
		url: 'https://support.google.com/meet/answer/7317473',
		date: {
			de: 'ohne Datum, neueste von vier Fassungen der Seite',
			en: 'undated, newest of four versions of the page',
		},
		kind: {
			de: 'Hersteller: iOS ab 15, Android ab 5.0 (Gmail-App: Android ab 6), am Computer das aktuelle System und die zwei davor, aktuelles Chrome, Firefox, Edge, Safari (in einer Kopie gelesen)',
			en: 'vendor: iOS 15+, Android 5.0+ (Gmail app: Android 6+), desktop OS current and two before, current Chrome/Firefox/Edge/Safari (read in a copy)',
		},
		evidence: 'read',
	},
	'meet-req-old': {
		url: 'https://support.google.com/google-workspace-individual/answer/7317473',
		date: { de: 'ältere Fassungen der Seite', en: 'older versions of the page' },
		kind: {
			de: 'Hersteller: iOS 12, später iOS 14; zeigt, wie das Mindestsystem steigt',
			en: 'vendor: iOS 12, later iOS 14 - shows the floor moving',
		},
		evidence: 'read',
	},
	'meet-safari': {
		url: 'https://www.hutchinsonkansasnewspaper.net/google-meet-now-seamlessly-works-with-safari-on-iphones',
		date: { de: '2026 (Seite ohne Datum)', en: '2026 (undated page)' },
		kind: {
			de: 'Presse zu einem Beitrag in Workspace Updates: Mit Safari auf dem iPhone geht die Teilnahme per Link, nur mit einem Namen',
			en: 'press on a Workspace Updates post: iPhone Safari can join by link with only a name',
		},
		evidence: 'said',
	},
	'meet-safari2': {
		url: 'https://aerocoe.org.in/google-meet-safari-ios-update-no-app-required-smart-phone/',
		date: { de: '2026 (Seite ohne Datum)', en: '2026 (undated page)' },
		kind: { de: 'Blog: iPhone und iPad', en: 'blog: iPhone and iPad' },
		evidence: 'said',
	},
	'nc-android': {
		url: 'https://github.com/nextcloud/talk-android',
		date: { de: 'Stand 5428960, 22.8.2026', en: 'commit 5428960, 2026-08-22' },
		kind: { de: 'Quelltext: minSdk 26 (Android 8.0)', en: 'source: minSdk 26 (Android 8.0)' },
		evidence: 'read',
	},
	'nc-browsers': {
		url: 'https://github.com/nextcloud-libraries/browserslist-config',
		date: { de: 'Stand c7e5a11, 7.11.2025', en: 'commit c7e5a11, 2025-11-07' },
		kind: {
			de: 'Quelltext: „baseline widely available“ (die letzten 2 Hauptversionen, mehr als 0,05 %) und Firefox ESR',
			en: 'source: baseline widely available (last 2 majors / >0.05 %) plus Firefox ESR',
		},
		evidence: 'read',
	},
	'nc-ios': {
		url: 'https://github.com/nextcloud/talk-ios',
		date: { de: 'Stand 2d31eda, 22.8.2026', en: 'commit 2d31eda, 2026-08-22' },
		kind: {
			de: 'Quelltext: Mindestsystem 16.0 für die Apps',
			en: 'source: deployment target 16.0 for the app targets',
		},
		evidence: 'read',
	},
	'nc-readme': {
		url: 'https://github.com/silopolis/spreed',
		date: { de: 'ältere Kopie der README', en: 'old fork of the README' },
		kind: {
			de: 'Beschreibung (README): Firefox ab 52, Chrome ab 49, Safari ab 13 (früherer Stand)',
			en: 'readme: Firefox 52+, Chrome 49+, Safari 13+ (historic)',
		},
		evidence: 'read',
	},
	'ot-lk': {
		url: 'https://it.landeskirche-hannovers.de/infothek/videokonferenz/opentalk',
		date: { de: 'ohne Datum', en: 'undated' },
		kind: {
			de: 'Seite eines Betreibers: nur im Browser, auch auf Telefonen, Gastlink ohne Konto, etwa 50 Personen in der Community-Ausgabe, 200 im bezahlten Dienst',
			en: 'operator page: browser only incl. mobile, guest link without account, about 50 people in the community edition, 200 in the paid service',
		},
		evidence: 'said',
	},
	'ot-prod': {
		url: 'https://opentalk.eu/de/produkt',
		date: { de: 'ohne Datum', en: 'undated' },
		kind: { de: 'Hersteller', en: 'vendor' },
		evidence: 'read',
	},
	'pcmag-group': {
		url: 'https://medium.com/pcmag-access/ready-to-video-chat-how-to-group-facetime-bcc94ebd32b2',
		date: '2020-03-20',
		kind: { de: 'Presse', en: 'press' },
		evidence: 'said',
	},
	'sig-40': {
		url: 'https://indianexpress.com/article/technology/social/signal-increases-its-video-group-call-limit-to-40-participants-7680008/',
		date: '2021-12-19',
		kind: { de: 'Presse: 40 Personen', en: 'press: 40 people' },
		evidence: 'said',
	},
	'sig-android6': {
		url: 'https://github.com/signalapp/Signal-Android/issues/14413',
		date: '2025-11-09',
		kind: {
			de: 'Fehlermeldung an das Projekt zur Änderung ea82600, mit der Android 5 endete',
			en: 'issue on commit ea82600 that ended Android 5 support',
		},
		evidence: 'said',
	},
	'sig-ios15': {
		url: 'https://github.com/signalapp/Signal-iOS/issues/6043',
		date: '2025-05-04',
		kind: { de: 'Fehlermeldung an das Projekt: iOS 15 nötig', en: 'issue: iOS 15 required' },
		evidence: 'said',
	},
	'sig-linked': {
		url: 'https://en.wikipedia.org/wiki/Signal_(software)',
		date: { de: 'ohne Datum', en: 'undated' },
		kind: {
			de: 'Lexikon: Die Anmeldung am Computer braucht ein Gerät mit iOS oder Android; Kennung ist die Telefonnummer',
			en: 'encyclopedia: desktop registration needs an iOS or Android device; phone number as identifier',
		},
		evidence: 'said',
	},
	'sig-links': {
		url: 'https://support.signal.org/hc/hi/articles/7860719423002',
		date: { de: 'ohne Datum (nach November 2024)', en: 'undated (after 2024-11)' },
		kind: {
			de: 'Hersteller: Anruflinks sind für Menschen, die Signal haben; Einlass durch eine verwaltende Person auf Wunsch; ungenutzte Links laufen nach 90 Tagen ab',
			en: 'vendor: call links are for people who have Signal; admin approval optional; links expire after 90 days unused',
		},
		evidence: 'read',
	},
	'sig-mac12': {
		url: 'https://github.com/signalapp/Signal-Desktop/issues/7516',
		date: '2025-10-03',
		kind: {
			de: 'Fehlermeldung an das Projekt: Ab 7.72 braucht es macOS 12',
			en: 'issue: 7.72 and later need macOS 12',
		},
		evidence: 'said',
	},
	'sig-ubuntu': {
		url: 'https://github.com/signalapp/Signal-Desktop/issues/7758',
		date: '2026-03-11',
		kind: {
			de: 'Fehlermeldung an das Projekt: braucht glibc 2.34, mit Ubuntu 20.04 geht es also nicht',
			en: 'issue: needs glibc 2.34, so Ubuntu 20.04 is out',
		},
		evidence: 'said',
	},
	'skype-bt': {
		url: 'https://www.businesstoday.in/technology/news/story/skype-shutting-down-on-may-5-what-users-need-to-know-as-microsoft-merges-it-with-teams-474614-2025-05-03',
		date: '2025-05-03',
		kind: { de: 'Presse, die Microsoft zitiert', en: 'press quoting Microsoft' },
		evidence: 'said',
	},
	'teams-cask': {
		url: 'https://github.com/Homebrew/homebrew-cask/blob/018c93847f00e56584a711de3eeba9ad7732b3c2/Casks/m/microsoft-teams.rb',
		date: { de: 'April 2025 (25079.2107)', en: '2025-04 (25079.2107)' },
		kind: {
			de: 'Paketbeschreibung: Das Installationsprogramm verlangt macOS 11 oder neuer, weniger als die Sperrtage',
			en: 'package recipe: installer asks for macOS 11 or newer, lower than the block dates',
		},
		evidence: 'read',
	},
	'teams-ffmobile': {
		url: 'https://github.com/webcompat/web-bugs/issues/121887',
		date: '2023-05',
		kind: {
			de: 'Fehlermeldung an das Projekt: Firefox für Android bekommt „Browser nicht unterstützt“, Chrome geht',
			en: 'issue: Firefox for Android told browser not supported, Chrome works',
		},
		evidence: 'said',
	},
	'teams-guest': {
		url: 'https://laptops251.com/no-teams-no-problem-heres-how-to-join-meetings-as-a-guest-in-teams',
		date: { de: 'ohne Datum', en: 'undated' },
		kind: { de: 'Blog', en: 'blog' },
		evidence: 'said',
	},
	'teams-guest2020': {
		url: 'https://mydigitalworkplace.wordpress.com/2020/04/26/teams-meetings-non-business-getting-into-meeting/',
		date: '2020-04-26',
		kind: {
			de: 'Blog: Gäste mit Edge und Chrome nehmen im Browser teil; Safari auf iPad und iPhone wurde zur App geschickt',
			en: 'blog: guest on Edge/Chrome joins in the browser; Safari on iPad/iPhone was sent to the app',
		},
		evidence: 'said',
	},
	'teams-hbg': {
		url: 'https://ithelp.harrisburgu.edu/support/solutions/articles/44001875507-microsoft-teams-requirements',
		date: { de: 'ohne Datum (aus der Zeit des neuen Teams)', en: 'undated (new Teams era)' },
		kind: {
			de: 'IT-Seite einer Universität, die Microsofts Regeln wiedergibt',
			en: "university IT page restating Microsoft's rules",
		},
		evidence: 'said',
	},
	'teams-htmlit': {
		url: 'https://www.html.it/magazine/microsoft-teams-fine-supporto-su-vecchie-versioni-di-windows/',
		date: '2024',
		kind: {
			de: 'Presse: Sperrtage für ältere Windows 10, macOS 11 und 12',
			en: 'press: block dates for old Windows 10/macOS 11/12',
		},
		evidence: 'said',
	},
	'teams-ios-retire': {
		url: 'https://windowscentral.com/time-upgrade-ios-14-if-youd-keep-getting-microsoft-teams-updates',
		date: '2021-06',
		kind: {
			de: 'Presse, die eine Mitteilung an Administratoren zu iOS 13 zitiert: Installierte Apps liefen ohne Aktualisierungen weiter, neue Installationen wurden abgelehnt',
			en: 'press quoting an admin message on iOS 13: installed apps kept running without updates, new installations were refused',
		},
		evidence: 'said',
	},
	'teams-ms2020': {
		url: 'https://github.com/MicrosoftDocs/OfficeDocs-SkypeForBusiness/blob/00570d191b0640a5c5baec74250a845f5fb99367/Teams/hardware-requirements-for-the-teams-app.md',
		date: { de: 'etwa 2020', en: 'about 2020' },
		kind: {
			de: 'Anleitung des Herstellers: die letzten vier Hauptversionen von Android, zwei von iOS',
			en: 'vendor documentation: last four Android majors, two iOS majors',
		},
		evidence: 'read',
	},
	'tg-30': {
		url: 'https://alyaum.com/articles/6333017',
		date: '2021-06',
		kind: {
			de: 'Presse: die ersten 30 Personen mit Bild',
			en: 'press: first 30 people with video',
		},
		evidence: 'said',
	},
	'tg-users': {
		url: 'https://corefork.telegram.org/method/phone.joinGroupCall',
		date: { de: 'ohne Datum, heutige Schnittstelle', en: 'undated, current API' },
		kind: {
			de: 'Schnittstelle des Herstellers: Nur wer ein Konto hat, kann an einem Gruppenanruf teilnehmen',
			en: 'vendor API: only users can join a group call',
		},
		evidence: 'read',
	},
	'thr-android': {
		url: 'https://github.com/threema-ch/threema-android',
		date: { de: 'Stand e2defbb, 23.4.2026', en: 'commit e2defbb, 2026-04-23' },
		kind: { de: 'Quelltext: minSdk 24 (Android 7.0)', en: 'source: minSdk 24 (Android 7.0)' },
		evidence: 'read',
	},
	'thr-faq': {
		url: 'https://threema.ch/de/faq/pin',
		date: { de: 'ohne Datum', en: 'undated' },
		kind: {
			de: 'Liste der Funktionen des Herstellers: Gruppenanrufe, Tablets ohne SIM, keine Telefonnummer nötig',
			en: 'vendor feature list: group calls, tablets without SIM, no phone number needed',
		},
		evidence: 'read',
	},
	'vv-join': {
		url: 'https://visavid.de/hilfe/videokonferenz/raum-als-teilnehmer-verwenden/raum-als-teilnehmer-betreten/',
		date: { de: 'ohne Datum', en: 'undated' },
		kind: {
			de: 'Hersteller: Browser mit Link oder Raumnummer, oder Telefon; nur ein Name nötig',
			en: 'vendor: browser by link, room number or telephone; only a name needed',
		},
		evidence: 'read',
	},
	'wa-android6': {
		url: 'https://nokiapoweruser.com/whatsapp-drop-support-older-android-versions-september-2026/',
		date: '2026',
		kind: {
			de: 'Presse: Android 6.0 ab 8.9.2026 nötig',
			en: 'press: Android 6.0 required from 2026-09-08',
		},
		evidence: 'said',
	},
	'wa-android6b': {
		url: 'https://en.roya.tv/articles/20371',
		date: '2026',
		kind: { de: 'Presse', en: 'press' },
		evidence: 'said',
	},
	'wa-ios155': {
		url: 'https://coreiten.com/en/article/whatsapp-gives-older-iphone-users-a-november-deadline-to-update-ios',
		date: '2026',
		kind: {
			de: 'Presse: iOS 15.5 ab 30.11.2026 nötig (bisher 15.1)',
			en: 'press: iOS 15.5 required from 2026-11-30 (was 15.1)',
		},
		evidence: 'said',
	},
	'wa-ios155b': {
		url: 'https://www.analyticsinsight.net/amp/story/news/meta-confirms-new-whatsapp-rules-for-iphones-urgent-alert-for-older-users',
		date: '2026',
		kind: { de: 'Presse', en: 'press' },
		evidence: 'said',
	},
	'wa-ipad155': {
		url: 'https://www.mixvale.com.br/?p=7001645',
		date: '2026-06',
		kind: {
			de: 'Presse: auch iPadOS 15.5 ab 30.11.2026; iPad Air 2 und mini 4 müssen auf 15.8.8 aktualisiert werden',
			en: 'press: iPadOS 15.5 from 2026-11-30 too; iPad Air 2 and mini 4 must update to 15.8.8',
		},
		evidence: 'said',
	},
	'wa-web': {
		url: 'https://www.webpronews.com/whatsapps-browser-based-calling-feature-signals-a-quiet-power-play-against-microsoft-teams-and-zoom',
		date: '2026',
		kind: {
			de: 'Presse: Anrufe zu zweit in WhatsApp Web, verknüpft mit dem Konto eines Telefons; Gruppenanrufe dort nicht',
			en: 'press: one-to-one calls in WhatsApp Web with a linked phone account; group calls not there',
		},
		evidence: 'said',
	},
	'webex-cask': {
		url: 'https://github.com/Homebrew/homebrew-cask/blob/00d1db216377b7e04e1bacaed470840bf49b5d82/Casks/w/webex.rb',
		date: { de: 'November 2024 (App 44.11)', en: '2024-11 (app 44.11)' },
		kind: {
			de: 'Paketbeschreibung: macOS 10.13 oder neuer',
			en: 'package recipe: macOS 10.13 or newer',
		},
		evidence: 'read',
	},
	'webex-gov': {
		url: 'https://help.webex.com/pl-pl/article/uragif',
		date: { de: 'ohne Datum', en: 'undated' },
		kind: {
			de: 'Hersteller (Ausgabe für Behörden): macOS ab 10.13, Änderungen vorbehalten',
			en: 'vendor (government edition): macOS 10.13+, requirements subject to change',
		},
		evidence: 'read',
	},
	'webex-policy': {
		url: 'https://help.webex.com/article/ne3khsm',
		date: { de: 'ohne Datum', en: 'undated' },
		kind: {
			de: 'Unterstützungsregeln des Herstellers (arabischer Text): alle vier Monate eine neue Mindestversion am Computer',
			en: 'vendor support policy (Arabic text): new minimum desktop version every four months',
		},
		evidence: 'read',
	},
	'webkit-webrtc': {
		url: 'https://webkit.org/blog/7763/a-closer-look-into-webrtc/',
		date: '2017',
		kind: {
			de: 'Hersteller der Browsertechnik: Zugriff auf die Kamera damals nur in Safari; WebRTC ab Safari 11 und iOS 11',
			en: 'engine vendor: camera access limited to Safari then; WebRTC from Safari 11 / iOS 11',
		},
		evidence: 'read',
	},
	'wire-100': {
		url: 'https://support.wire.com/hc/en-us/articles/203762281-Start-or-end-an-audio-conference',
		date: { de: 'ohne Datum, älter', en: 'undated, older' },
		kind: { de: 'Hersteller: bis 100 Personen mit Ton', en: 'vendor: up to 100 people in audio' },
		evidence: 'read',
	},
	'wire-guest': {
		url: 'https://support.wire.com/hc/en-us/articles/19457233830941-Create-a-guest-link-with-password',
		date: { de: 'ohne Datum, aktuell', en: 'undated, current' },
		kind: {
			de: 'Hersteller: Gäste ohne Konto nur am Computer (neuestes Chrome, Edge, Firefox; kein privates Fenster), nicht auf Telefon und Tablet',
			en: 'vendor: account-less guest joins on desktop only (latest Chrome, Edge, Firefox; no private window), not on mobile',
		},
		evidence: 'read',
	},
	wkwebview: {
		url: 'https://webrtc-developers.com/webrtc-on-chrome-firefox-edge-and-others-on-ios',
		date: '2021',
		kind: {
			de: 'Fachblog: Kamera in Chrome, Firefox, Edge und in Browsern innerhalb von Apps auf iOS erst ab 14.3',
			en: 'expert blog: camera in Chrome/Firefox/Edge and in-app web views on iOS only from 14.3',
		},
		evidence: 'said',
	},
	'zoom-free': {
		url: 'https://www.phonearena.com/news/google-duo-to-support-video-chats-with-as-many-as-32-participants_id124502',
		date: '2020-05-09',
		kind: {
			de: 'Presse: kostenlos 100 Personen, 40 Minuten',
			en: 'press: free tier 100 people, 40 minutes',
		},
		evidence: 'said',
	},
	'zoom-invgate': {
		url: 'https://invgate.com/itdb/zoom',
		date: { de: 'September 2025 oder später', en: '2025-09 or later' },
		kind: {
			de: 'Seite eines Software-Verzeichnisses: 6.6.0, iOS ab 15, Android ab 9, macOS ab 10.13, 5.17.11 ist die letzte Version für Windows 7 und 8.1, Windows mit 32 Bit endete am 17.11.2025',
			en: 'software inventory page: 6.6.0, iOS 15+, Android 9+, macOS 10.13+, 5.17.11 last for Windows 7/8.1, 32-bit Windows ended 2025-11-17',
		},
		evidence: 'said',
	},
	'zoom-minver': {
		url: 'https://support.zoom.com/hc/en/article?id=zm_kb&sysparm_article=KB0061900',
		date: { de: 'ohne Datum, heutige Regel', en: 'undated, current policy' },
		kind: {
			de: 'Hersteller: feste Mindestversion der App, alle 90 Tage neu; wer darunter liegt, soll aktualisieren oder die Web-App nehmen',
			en: 'vendor: hard minimum app version, moved every 90 days; people below it are told to update or to use the web app',
		},
		evidence: 'read',
	},
	'zoom-minver2': {
		url: 'https://support.zoom.com/hc/it/article?id=zm_kb&sysparm_article=KB0061134',
		date: { de: 'Mai bis November 2025', en: '2025-05 to 2025-11' },
		kind: {
			de: 'Hersteller (italienischer Text, zwei Stände): Minimum 5.17.5 für Windows und 6.0.2 für macOS, Linux, Android, iOS am 3.5.2025, 2.8.2025 und 1.11.2025; 7.2.2026 „noch zu entscheiden“. Neue Minima kommen am ersten Wochenende im Februar, Mai, August und November; eine Version bleibt mindestens neun Monate',
			en: 'vendor (Italian text, two ages): floor 5.17.5 on Windows and 6.0.2 on macOS, Linux, Android, iOS at 2025-05-03, 2025-08-02 and 2025-11-01; 2026-02-07 "to be decided". New floors come on the first weekend of February, May, August and November; a version is kept at least nine months',
		},
		evidence: 'read',
	},
	'zoom-rn': {
		url: 'https://github.com/mieszko4/react-native-zoom-us',
		date: {
			de: '2026 (Ausgabe 17.0.0, Zoom SDK 6.6.10)',
			en: '2026 (release 17.0.0, Zoom SDK 6.6.10)',
		},
		kind: {
			de: 'Änderungsprotokoll eines Programms auf Basis des SDK: 6.6.10 braucht iOS 15, 6.6.8 braucht Android API 28',
			en: 'changelog built on the vendor SDK: 6.6.10 needs iOS 15, 6.6.8 needs Android API 28',
		},
		evidence: 'said',
	},
	'zoom-sysreq-old': {
		url: 'https://developers.zoom.us/docs/video-sdk/system-requirements/',
		date: { de: 'ohne Datum, älter', en: 'undated, older' },
		kind: {
			de: 'Anleitung des Herstellers für Entwickler, die noch iOS 13 und Android 8 nennt (widerspricht neueren Quellen)',
			en: 'vendor developer docs that still say iOS 13 / Android 8 (contradicts newer sources)',
		},
		evidence: 'read',
	},
	'zoom-videosdk': {
		url: 'https://developers.zoom.us/docs/video-sdk/web/browser-support/',
		date: { de: 'ohne Datum, aktuell', en: 'undated, current' },
		kind: {
			de: 'Anleitung des Herstellers für Entwickler: Browser auf Telefon und Tablet können den Bildschirm nicht teilen',
			en: 'vendor developer docs: mobile browsers cannot send a screen share',
		},
		evidence: 'read',
	},
	'zoom-websdk': {
		url: 'https://developers.zoom.us/docs/meeting-sdk/web/browser-support/',
		date: { de: 'ohne Datum, aktuell', en: 'undated, current' },
		kind: {
			de: 'Anleitung des Herstellers für Entwickler: aktueller Browser und die zwei davor; im Web keine Ende-zu-Ende-Verschlüsselung; Browser auf iOS, iPadOS und Android stehen in der Liste',
			en: 'vendor developer docs: current browser minus two; no E2EE on the web; iOS/iPadOS and Android browsers listed',
		},
		evidence: 'read',
	},
	'zoom-wpn': {
		url: 'https://www.webpronews.com/zoom-ends-ios-13-and-14-support-heightening-security-risks',
		date: { de: 'August und September 2025', en: '2025-08/09' },
		kind: {
			de: 'Presse: iOS 13 und 14 weggefallen; iOS 11 und 12 Anfang 2024 weggefallen',
			en: 'press: iOS 13/14 dropped; iOS 11/12 dropped early 2024',
		},
		evidence: 'said',
	},
};
