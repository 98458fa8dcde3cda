import type { Why } from './findings.ts';
import type { Sight } from './sight.ts';

/** Apps that show pages inside themselves, by what they add to the user agent. */
const apps = new RegExp(
	[
		// Facebook, Messenger, Instagram, Threads, WhatsApp
		String.raw`FB_IAB|FBAN\/|FBAV\/|FBIOS|MetaIAB|Instagram |Barcelona |WhatsApp\/`,
		// Line, WeChat, QQ, KakaoTalk, Naver, Weibo, Alipay, DingTalk, Zalo, Viber, Telegram
		String.raw`\bLine\/\d|MicroMessenger\/| QQ\/\d|KAKAOTALK|NAVER\(inapp|Weibo \(|__weibo__|AlipayClient\/|DingTalk\/|\bZalo|Viber\/|Telegram|TelegramBot`,
		// X, TikTok, Snapchat, Pinterest, LinkedIn, Reddit, Discord
		String.raw`Twitter for |TwitterAndroid|musical_ly|BytedanceWebview|trill_\d|TikTok|Snapchat|\[?Pinterest\/|\[LinkedInApp\]|LinkedInApp|Reddit\/|Discord\/`,
		// Teams, Outlook, Office, Slack, Zoom, Webex
		String.raw`\bTeams\/|TeamsMobile|Teams-?iOS|Teams-?Android|\bOutlook|Microsoft Office|MSOffice|ms-office|Slack|\bZoom(?:Webkit|Apps|\.us)|Webex`,
		// Google, Bing, mail programs, and what is built of a browser
		String.raw`\bGSA\/|BingSapphire|BingWeb|Thunderbird\/|GMX\/|WEB\.DE|Electron\/|EdgW\/|WebView2`,
	].join('|'),
);

/** Browsers that are built on the WebView of Android, and so look like an app. */
const webviewBrowsers =
	/DuckDuckGo\/|Ddg\/|MiuiBrowser\/|UCBrowser\/|HeyTapBrowser\/|VivoBrowser\/|HuaweiBrowser\/|QQBrowser\/|SamsungBrowser\/|Silk\/|Focus\/|Klar\/|OPR\/|Opera|YaBrowser\/|Ecosia|Aloha|Puffin\/|baidubrowser|PhoenixBrowser|Quark\//;

/** Browsers of iOS that leave Safari's "Version/" out. */
const namedOnIos =
	/CriOS\/|FxiOS\/|EdgiOS\/|OPiOS\/|OPT\/|OPX\/|OPRGX\/|Focus\/|Klar\/|DuckDuckGo\/|Ddg\/|Brave\/|YaBrowser\/|Ecosia|Aloha|UCBrowser\/|QQBrowser\/|Coast\/|Puffin\/|Quark\/|baidubrowser|MiuiBrowser\/|Vivaldi\//;

/** Is the page shown inside another app? */
export function shownIn({ agent, hints }: Sight): { readonly inApp: boolean; readonly why: Why } {
	const { text, system, products } = agent;
	if (apps.test(text)) return { inApp: true, why: 'appToken' };
	if (hints.brands.some(({ name }) => /WebView/.test(name))) {
		if (!webviewBrowsers.test(text)) return { inApp: true, why: 'clientHint' };
	}
	if (system.includes('Android') && !products.has('Firefox')) {
		const isWebview = /; ?wv\b/.test(system) || /Version\/4\.0 Chrome\//.test(text);
		return { inApp: isWebview && !webviewBrowsers.test(text), why: 'userAgent' };
	}
	const isApple = /iPhone|iPad|iPod|Macintosh/.test(system) && products.has('AppleWebKit');
	if (!isApple || products.has('Chrome') || products.has('HeadlessChrome')) {
		return { inApp: false, why: 'userAgent' };
	}
	// A page in an app lacks Safari's version (Facebook even adds Safari's name).
	return { inApp: !products.has('Version') && !namedOnIos.test(text), why: 'userAgent' };
}

const appleModel = /\b(iPhone|iPad|iPod)\d{1,2},\d/;

/** What the app says of its device, which an app on an iPhone screen of an iPad says rightly too. */
export function appleModelOf(text: string): 'iPhone' | 'iPad' | null {
	const name = appleModel.exec(text)?.[1];
	return name === undefined ? null : name === 'iPad' ? 'iPad' : 'iPhone';
}

/** The system as Facebook ("FBSV/17.5.1") and Instagram ("(iPhone14,5; iOS 17_5_1;") write it. */
export function appleSystemOf(text: string): string | null {
	const facebook = /FBSV\/(\d{1,2}(?:\.\d{1,2}){0,2})/.exec(text)?.[1];
	if (facebook !== undefined && /FBAN\/(?!FB4A)|FBIOS|FBDV\/iP/.test(text)) return facebook;
	const other = /\(iP(?:hone|ad|od)\d{1,2},\d{1,2}; i(?:Pad)?OS (\d{1,2}(?:[._]\d{1,2}){0,2})/;
	return other.exec(text)?.[1] ?? null;
}
