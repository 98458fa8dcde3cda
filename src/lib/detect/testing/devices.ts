import type { Signals } from '../signals.ts';

export interface TestedDevice {
	readonly group: string;
	readonly signals: Signals;
	/** As `shown` writes it. */
	readonly found: string;
}

const of =
	(group: string) =>
	(found: string, ua: string, more: Omit<Signals, 'ua'> = {}): TestedDevice => ({
		group,
		signals: { ua, ...more },
		found,
	});
const apple = of('iPhones and iPads');
const inApp = of('inside apps');
const mac = of('Macs');
const windows = of('Windows');
const android = of('Android');
const linux = of('Linux and ChromeOS');
const other = of('Amazon and Huawei');
const robot = of('robots');
const stranger = of('what no tool names');

/** What browsers in use send, from collections and documents of their makers, and what is true of all devices that send it. */
export const devices: readonly TestedDevice[] = [
	apple(
		'ipados 17.5 · chrome 126.0.6478.54 · tablet',
		'Mozilla/5.0 (iPad; CPU OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/126.0.6478.54 Mobile/15E148 Safari/604.1',
	),
	apple(
		'ipados|ios ? · chrome 126 · ?',
		'Mozilla/5.0 (Macintosh; Intel Mac OS X 13_5_2) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/126 Version/11.1.1 Safari/605.1.15',
	),
	apple(
		'ios 26.1 · safari 26.1 · phone',
		'Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.1 Mobile/15E148 Safari/604.1',
	),
	apple(
		'ios 26.3 · safari 26.3.1 · phone',
		'Mozilla/5.0 (iPhone; CPU iPhone OS 18_7 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.3.1 Mobile/15E148 Safari/604.1',
	),
	apple(
		'ios ? · firefox 145 · phone',
		'Mozilla/5.0 (iPhone; CPU iPhone OS 18_7 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) FxiOS/145.0 Mobile/15E148 Safari/604.1',
	),
	apple(
		'ios 17.5 · firefox 128 · phone',
		'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) FxiOS/128.0 Mobile/15E148 Safari/605.1.15',
	),
	apple(
		'ipados ? · ? · tablet',
		'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Safari/605.1.15',
		{ maxTouchPoints: 5 },
	),
	apple(
		'ios 17.7.2 · edge 131.0.2903.68 · phone',
		'Mozilla/5.0 (iPhone; CPU iPhone OS 17_7_2 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.0 EdgiOS/131.0.2903.68 Mobile/15E148 Safari/605.1.15',
	),
	apple(
		'ipados 12.5.7 · safari 12.1.2 · tablet',
		'Mozilla/5.0 (iPad; CPU OS 12_5_7 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/12.1.2 Mobile/15E148 Safari/604.1',
	),
	apple(
		'ios 17.5.1 · other · phone',
		'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 DuckDuckGo/7 Safari/605.1.15',
	),
	apple(
		'ios 26.0–26 · other · phone',
		'Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Mobile/15E148 Safari/604.1 Ddg/26.0',
	),
	apple(
		'ipados 15.8.3 · safari 15.6.6 · tablet',
		'Mozilla/5.0 (iPad; CPU OS 15_8_3 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/15.6.6 Mobile/15E148 Safari/604.1',
	),
	apple(
		'ios 26.0–… · chrome 141.0.7390.41 · phone',
		'Mozilla/5.0 (iPhone; CPU iPhone OS 26_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/141.0.7390.41 Mobile/15E148 Safari/604.1',
	),
	apple(
		'ios 18.5 · safari 18.5 · phone',
		'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1',
	),
	apple(
		'ipados 16.7.8 · edge 124.0.2478.89 · tablet',
		'Mozilla/5.0 (iPad; CPU OS 16_7_8 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/16.0 EdgiOS/124.0.2478.89 Mobile/15E148 Safari/605.1.15',
	),
	apple(
		'ipados|ios 17.0–17 · edge 126.0.2592.56 · ?',
		'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.0 EdgiOS/126.0.2592.56 Safari/605.1.15',
	),
	apple(
		'ios 17.5.1 · opera 4.7 · phone',
		'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1 OPT/4.7.0',
	),
	apple(
		'ipados 10.3.3 · safari 10.0 · tablet',
		'Mozilla/5.0 (iPad; CPU OS 10_3_3 like Mac OS X) AppleWebKit/603.3.8 (KHTML, like Gecko) Version/10.0 Mobile/14G60 Safari/602.1',
	),
	apple(
		'ios 12.5.7 · safari 12.1.2 · phone',
		'Mozilla/5.0 (iPod touch; CPU iPhone OS 12_5_7 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/12.1.2 Mobile/15E148 Safari/604.1',
	),
	apple(
		'ios 17.5 · other · phone',
		'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1 (Ecosia ios@10.2.0.1807)',
	),
	apple(
		'ios 17.5 · other · phone',
		'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.0 YaBrowser/24.6.3.404.10 Mobile/15E148 Safari/604.1',
	),
	apple(
		'ios 26.0–26 · brave 1 · phone',
		'Mozilla/5.0 (iPhone; CPU iPhone OS 18_7 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.2 Mobile/15E148 Safari/604.1 Brave/1',
	),
	apple(
		'ipados ? · ? · tablet',
		'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_4) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/13.1 Safari/605.1.15',
		{ maxTouchPoints: 5 },
	),
	apple(
		'ipados|ios ? · firefox 20 · ?',
		'Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15) AppleWebKit/605.1.15 (KHTML, like Gecko) FxiOS/20.0 Safari/605.1.15',
	),
	inApp(
		'ios 18.6–… · in-app-webview · phone · in an app',
		'Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148',
	),
	inApp(
		'android 12 · in-app-webview 126.0.6478.71 · phone · in an app',
		'Mozilla/5.0 (Linux; Android 12; SM-G991B Build/SP1A.210812.016; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/126.0.6478.71 Mobile Safari/537.36',
	),
	inApp(
		'ios 17.5.1 · in-app-webview · phone · in an app',
		'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/21F90 [FBAN/FBIOS;FBAV/470.0.0.40.107;FBBV/1;FBDV/iPhone14,5;FBMD/iPhone;FBSN/iOS;FBSV/17.5.1;FBSS/3;FBID/phone;FBLC/de_DE;FBOP/5]',
	),
	inApp(
		'ipados 17.7.11 · in-app-webview · tablet · in an app',
		'Mozilla/5.0 (iPad; CPU OS 17_7_11 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 Instagram 440.0.0.1 (iPad7,6; iPadOS 17_7_11; de_DE; de; scale=2.00; 1620x2160; 1)',
	),
	inApp(
		'ios 18.6.2 · in-app-webview · phone · in an app',
		'Mozilla/5.0 (iPhone; CPU iPhone OS 18_6_2 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/22G100 Safari/604.1 MetaIAB Facebook',
	),
	inApp(
		'ios 26.2 · in-app-webview · phone · in an app',
		'Mozilla/5.0 (iPhone; CPU iPhone OS 18_7 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/23C55 Safari/604.1 MetaIAB Facebook',
	),
	inApp(
		'android 14 · in-app-webview 126.0.6478.71 · phone · in an app',
		'Mozilla/5.0 (Linux; Android 14; SM-S918B Build/UP1A.231005.007; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/126.0.6478.71 Mobile Safari/537.36 [FB_IAB/FB4A;FBAV/469.0.0.52.103;]',
	),
	inApp(
		'ios 17.5.1 · in-app-webview · phone · in an app',
		'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 Safari Line/14.9.0',
	),
	inApp(
		'ios 17.5.1 · in-app-webview · phone · in an app',
		'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 MicroMessenger/8.0.49(0x18003137) NetType/WIFI Language/de',
	),
	inApp(
		'windows 10–11 · in-app-webview 126 · desktop · in an app',
		'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Teams/24193.1805.3040.8975 Chrome/126.0.0.0 Safari/537.36 Edg/126.0.0.0',
	),
	inApp(
		'windows 10–11 · in-app-webview · desktop · in an app',
		'Mozilla/4.0 (compatible; MSIE 7.0; Windows NT 10.0; WOW64; Trident/7.0; .NET4.0C; .NET4.0E; Microsoft Outlook 16.0.5110; ms-office; MSOffice 16)',
	),
	inApp(
		'ios 17.5.1 · in-app-webview · phone · in an app',
		'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 Outlook-iOS/711.2620504.prod.iphone (4.2425.0)',
	),
	inApp(
		'ios 17.5.1 · in-app-webview · phone · in an app',
		'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) GSA/322.0.643 Mobile/15E148 Safari/604.1',
	),
	inApp(
		'android 10–… · in-app-webview 142 · phone · in an app',
		'Mozilla/5.0 (Linux; Android 10; K; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/142.0.0.0 Mobile Safari/537.36',
	),
	inApp(
		'ipados ? · in-app-webview · tablet · in an app',
		'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko)',
		{ maxTouchPoints: 5 },
	),
	inApp(
		'ios 16.6.1 · in-app-webview · phone · in an app',
		'Mozilla/5.0 (iPhone; CPU iPhone OS 16_6_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/16.6 Mobile/15E148 Snapchat/12.55.0.37 (like Safari/8616.1.27.10.14, panda)',
	),
	inApp(
		'windows 10–11 · in-app-webview 126.0.6478.61 · desktop · in an app',
		'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Slack/4.39.90 Chrome/126.0.6478.61 Electron/31.1.0 Safari/537.36',
	),
	inApp(
		'android 13 · in-app-webview 126.0.6478.71 · phone · in an app',
		'Mozilla/5.0 (Linux; Android 13; SM-A536B Build/TP1A.220624.014; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/126.0.6478.71 Mobile Safari/537.36 Outlook-Android/2.0',
	),
	inApp(
		'android 13 · in-app-webview 126.0.6478.71 · phone · in an app',
		'Mozilla/5.0 (Linux; Android 13; SM-A536B Build/TP1A.220624.014; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/126.0.6478.71 Mobile Safari/537.36 TeamsMobile-Android',
	),
	inApp(
		'android 13 · in-app-webview 126.0.6478.71 · phone · in an app',
		'Mozilla/5.0 (Linux; Android 13; SM-A536B Build/TP1A.220624.014; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/126.0.6478.71 Mobile Safari/537.36 Instagram 330.0.0.40.92 Android (33/13; 420dpi; 1080x2316; samsung; SM-A536B; a53x; s5e8825; de_DE; 597)',
	),
	inApp(
		'android 14 · in-app-webview 126.0.6478.71 · phone · in an app',
		'Mozilla/5.0 (Linux; Android 14; 23049PCD8G Build/UKQ1.230804.001; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/126.0.6478.71 Mobile Safari/537.36 XWEB/1160065 MMWEBSDK/20240301 MMWEBID/5 MicroMessenger/8.0.49.2600(0x28003133) WeChat/arm64 Weixin NetType/WIFI Language/de ABI/arm64',
	),
	inApp(
		'ios 16.6 · in-app-webview · phone · in an app',
		'Mozilla/5.0 (iPhone; CPU iPhone OS 16_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/20G75 [FBAN/MessengerForiOS;FBAV/420.0.0.30.108;FBBV/1;FBDV/iPhone12,1;FBMD/iPhone;FBSN/iOS;FBSV/16.6;FBSS/2]',
	),
	inApp(
		'ios 17.4.1 · in-app-webview · phone · in an app',
		'Mozilla/5.0 (iPhone; CPU iPhone OS 17_4_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 [Pinterest/iOS]',
	),
	inApp(
		'ios 17.4.1 · in-app-webview · phone · in an app',
		'Mozilla/5.0 (iPhone; CPU iPhone OS 17_4_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 [LinkedInApp]/9.29.9325',
	),
	inApp(
		'ios 17.4.1 · in-app-webview · phone · in an app',
		'Mozilla/5.0 (iPhone; CPU iPhone OS 17_4_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.4.1 Mobile/15E148 Safari/604.1 Twitter for iPhone/10.39',
	),
	inApp(
		'ios 17.4.1 · in-app-webview · phone · in an app',
		'Mozilla/5.0 (iPhone; CPU iPhone OS 17_4_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 musical_ly_34.5.0 JsSdk/2.0 NetType/WIFI Channel/App Store ByteLocale/de Region/DE BytedanceWebview/d8a21c6',
	),
	inApp(
		'android 14 · in-app-webview 126.0.6478.71 · phone · in an app',
		'Mozilla/5.0 (Linux; Android 14; SM-A536B) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.6478.71 Mobile Safari/537.36 Telegram-Android/10.14.5 (Samsung SM-A536B; Android 14; SDK 34; HIGH)',
	),
	inApp(
		'windows 10–11 · in-app-webview 126 · desktop · in an app',
		'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36',
		{
			hints: {
				'sec-ch-ua':
					'"Chromium";v="126", "Microsoft Edge WebView2";v="126", "Microsoft Edge";v="126", "Not/A)Brand";v="8"',
				'sec-ch-ua-platform': '"Windows"',
			},
		},
	),
	inApp(
		'android 16 · in-app-webview 138.0.7204.63 · phone · in an app',
		'Mozilla/5.0 (Linux; Android 16; Pixel 9 Build/BP2A.250605.031; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/138.0.7204.63 Mobile Safari/537.36',
	),
	inApp(
		'linux ? · in-app-webview · desktop · in an app',
		'Mozilla/5.0 (X11; Linux x86_64; rv:109.0) Gecko/20100101 Thunderbird/115.12.0',
	),
	inApp(
		'macos|ipados ? · in-app-webview · ? · in an app',
		'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Microsoft Outlook 16.86',
	),
	inApp(
		'macos 10.13–… · in-app-webview 114.0.5735.289 · desktop · in an app',
		'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Teams/1.7.00.13456 Chrome/114.0.5735.289 Electron/25.8.4 Safari/537.36',
	),
	inApp(
		'ios 14.8 · in-app-webview · phone · in an app',
		'Instagram 200.0.0.27.120 (iPhone11,8; iOS 14_8; de_DE; de-DE; scale=2.00; 828x1792; 316000000) AppleWebKit/420+',
	),
	inApp(
		'ipados 16.3 · in-app-webview · tablet · in an app',
		'Mozilla/5.0 (iPad; CPU OS 16_3 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 DingTalk/7.0.10',
	),
	inApp(
		'chromeos ? · in-app-webview 114.0.5735.196 · desktop · in an app',
		'Mozilla/5.0 (Linux; Android 11; kohaku Build/R113-15393.58.0; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/114.0.5735.196 Safari/537.36',
	),
	inApp(
		'android 13 · in-app-webview 108.0.5359.128 · phone · in an app',
		'Mozilla/5.0 (Linux; Android 13; Pixel 6a Build/TQ3A.230901.001) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/108.0.5359.128 Mobile Safari/537.36 GSA/14.50.15.29.arm64',
	),
	inApp(
		'android 14 · in-app-webview 126.0.6478.71 · tablet · in an app',
		'Mozilla/5.0 (Linux; Android 14; SM-X710; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/126.0.6478.71 Safari/537.36',
	),
	inApp(
		'ipados 26.0.1 · in-app-webview · tablet · in an app',
		'Mozilla/5.0 (iPad; CPU OS 26_0_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/23A355 Instagram 402.0.0.30.82 (iPad13,18; iPadOS 26_0_1; de_DE; de; scale=2.00; 1640x2360; 1) NW/3',
	),
	mac(
		'macos 13–15 · safari 18.6 · desktop',
		'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Safari/605.1.15',
		{ maxTouchPoints: 0 },
	),
	mac(
		'macos 12–… · chrome 142 · desktop',
		'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36',
	),
	mac(
		'macos 15.1 · brave 142 · desktop',
		'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36',
		{
			hints: {
				'sec-ch-ua': '"Chromium";v="142", "Brave";v="142", "Not_A Brand";v="99"',
				'sec-ch-ua-platform': '"macOS"',
				'sec-ch-ua-platform-version': '"15.1.0"',
			},
		},
	),
	mac(
		'macos 10.15–… · firefox 128 · desktop',
		'Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:128.0) Gecko/20100101 Firefox/128.0',
	),
	mac(
		'macos 10.13 · firefox 115 · desktop',
		'Mozilla/5.0 (Macintosh; Intel Mac OS X 10.13; rv:109.0) Gecko/20100101 Firefox/115.0',
	),
	mac(
		'macos 12–14 · safari 17.5 · desktop',
		'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Safari/605.1.15',
		{ maxTouchPoints: 0 },
	),
	mac(
		'macos 10.14.6 · safari 14.1.2 · desktop',
		'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_14_6) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/14.1.2 Safari/605.1.15',
	),
	mac(
		'macos 10.10.5 · chrome 87.0.4280.141 · desktop',
		'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_10_5) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/87.0.4280.141 Safari/537.36',
	),
	mac(
		'macos 10.12.6 · chrome 103 · desktop',
		'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_12_6) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/103.0.0.0 Safari/537.36',
	),
	mac(
		'macos 11.2.3 · chrome 89.0.4389.90 · desktop',
		'Mozilla/5.0 (Macintosh; Intel Mac OS X 11_2_3) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/89.0.4389.90 Safari/537.36',
	),
	mac(
		'macos 10.13.6 · safari 13.1.2 · desktop',
		'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_13_6) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/13.1.2 Safari/605.1.15',
	),
	mac(
		'macos 10.15–… · other · desktop',
		'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Safari/605.1.15 Ddg/17.5',
		{ maxTouchPoints: 0 },
	),
	windows(
		'windows 7–11 · chrome 109 · desktop',
		'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/109.0.0.0 Safari/537.36',
	),
	windows(
		'windows 7 · firefox 115 · desktop',
		'Mozilla/5.0 (Windows NT 6.1; Win64; x64; rv:109.0) Gecko/20100101 Firefox/115.0',
	),
	windows(
		'windows 10–11 · firefox 128 · desktop',
		'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:128.0) Gecko/20100101 Firefox/128.0',
	),
	windows(
		'windows 10–11 · opera 112 · desktop',
		'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36 OPR/112.0.0.0',
	),
	windows(
		'windows 10–11 · vivaldi 6.8.3381.44 · desktop',
		'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36 Vivaldi/6.8.3381.44',
	),
	windows(
		'windows 10–11 · ? · desktop',
		'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36 Config/91.2.2000.1',
	),
	windows(
		'windows 10–11 · other · desktop',
		'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 YaBrowser/24.6.0.0 Safari/537.36',
	),
	windows(
		'windows 10–11 · other · desktop',
		'Mozilla/5.0 (Windows NT 10.0; WOW64; Trident/7.0; rv:11.0) like Gecko',
	),
	windows(
		'windows 10 · edge 18.19042 · desktop',
		'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/70.0.3538.102 Safari/537.36 Edge/18.19042',
	),
	windows(
		'windows 7 · opera 12.18 · desktop',
		'Opera/9.80 (Windows NT 6.1; WOW64) Presto/2.12.388 Version/12.18',
	),
	windows(
		'windows 5.1 · chrome 49.0.2623.112 · desktop',
		'Mozilla/5.0 (Windows NT 5.1) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/49.0.2623.112 Safari/537.36',
	),
	windows(
		'windows 8.1 · chrome 106 · desktop',
		'Mozilla/5.0 (Windows NT 6.3; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/106.0.0.0 Safari/537.36',
	),
	windows(
		'windows 7 · other · desktop',
		'Mozilla/5.0 (Windows NT 6.1; WOW64; Trident/7.0; rv:11.0) like Gecko',
	),
	windows(
		'windows 10–11 · other · desktop',
		'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36',
		{
			hints: {
				'sec-ch-ua': '"Chromium";v="126", "Yandex";v="24", "Not/A)Brand";v="8"',
				'sec-ch-ua-platform': '"Windows"',
			},
		},
	),
	windows(
		'windows 10–11 · other · desktop',
		'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36 Whale/3.26.244.21',
	),
	windows(
		'windows 10–11 · other · desktop',
		'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36 Avast/126.0.0.0',
	),
	windows(
		'windows 10–11 · other · desktop',
		'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:102.0) Gecko/20100101 Goanna/6.7 Firefox/102.0 PaleMoon/33.2.0',
	),
	windows(
		'windows 10–11 · firefox 52 · desktop',
		'Mozilla/5.0 (Windows NT 10.0; WOW64; rv:52.0) Gecko/20100101 Firefox/52.0',
	),
	android(
		'android 8–… · chrome 126 · phone',
		'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Mobile Safari/537.36',
	),
	android(
		'android 14 · chrome 142 · tablet',
		'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36',
		{
			hints: {
				'sec-ch-ua': '"Chromium";v="142", "Google Chrome";v="142", "Not_A Brand";v="99"',
				'sec-ch-ua-platform': '"Android"',
				'sec-ch-ua-platform-version': '"14.0.0"',
				'sec-ch-ua-model': '"SM-X200"',
				'sec-ch-ua-mobile': '?0',
			},
		},
	),
	android(
		'android 8–… · samsung-internet 25 · phone',
		'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/25.0 Chrome/121.0.0.0 Mobile Safari/537.36',
	),
	android(
		'android 13 · samsung-internet 20 · tablet',
		'Mozilla/5.0 (Linux; Android 13; SM-X200) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/20.0 Chrome/106.0.5249.126 Safari/537.36',
	),
	android(
		'android 13 · firefox 126 · ?',
		'Mozilla/5.0 (Android 13; Mobile; rv:126.0) Gecko/126.0 Firefox/126.0',
	),
	android(
		'android 5–10 · firefox 126 · ?',
		'Mozilla/5.0 (Android 10; Mobile; rv:126.0) Gecko/126.0 Firefox/126.0',
	),
	android(
		'android 8–… · other · ?',
		'Mozilla/5.0 (Linux; Android 10) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/126.0.0.0 Mobile DuckDuckGo/5 Safari/537.36',
	),
	android(
		'android 9 · chrome 83.0.4103.106 · phone',
		'Mozilla/5.0 (Linux; Android 9; CUBOT X19 Build/PPR1.180610.011) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/83.0.4103.106 Mobile Safari/537.36',
	),
	android(
		'android 4.4.2 · other · phone',
		'Mozilla/5.0 (Linux; U; Android 4.4.2; de-de; GT-I9195 Build/KOT49H) AppleWebKit/534.30 (KHTML, like Gecko) Version/4.0 Mobile Safari/534.30',
	),
	android(
		'android 11 · chrome 95.0.4638.74 · tablet',
		'Mozilla/5.0 (Linux; Android 11; Lenovo TB-X606F) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/95.0.4638.74 Safari/537.36',
	),
	android(
		'android 8.1 · chrome 120.0.6099.144 · tablet',
		'Mozilla/5.0 (Linux; Android 8.1.0; SM-T580) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.6099.144 Safari/537.36',
	),
	android(
		'android 10 · chrome 99.0.4844.88 · tablet',
		'Mozilla/5.0 (Linux; Android 10; AGS3-W09) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/99.0.4844.88 Safari/537.36',
	),
	android(
		'android 8–… · samsung-internet 25 · ?',
		'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/25.0 Chrome/121.0.0.0 Safari/537.36',
	),
	android(
		'android 8–… · edge 126 · phone',
		'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Mobile Safari/537.36 EdgA/126.0.0.0',
	),
	android(
		'android 10 · opera 82.2.4342.79363 · phone',
		'Mozilla/5.0 (Linux; Android 10; SM-G970F) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Mobile Safari/537.36 OPR/82.2.4342.79363',
	),
	android(
		'android ? · other · ?',
		'Opera/9.80 (Android; Opera Mini/36.2.2254/119.132; U; de) Presto/2.12.423 Version/12.16',
	),
	android(
		'android 7.1.1 · firefox 68 · tablet',
		'Mozilla/5.0 (Android 7.1.1; Tablet; rv:68.0) Gecko/68.0 Firefox/68.0',
	),
	android(
		'android 13 · other · tablet',
		'Mozilla/5.0 (Linux; U; Android 13; de-de; 21051182G Build/TKQ1.221013.002) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/100.0.4896.127 Safari/537.36 XiaoMi/MiuiBrowser/13.32.0-gn',
	),
	android(
		'android 12 · other · tablet',
		'Mozilla/5.0 (Linux; Android 12; BAH4-W09) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/99.0.4844.88 HuaweiBrowser/13.0.5.303 Safari/537.36',
	),
	android(
		'android 10 · chrome 96.0.4664.45 · phone',
		'Mozilla/5.0 (Linux; Android 10; Nokia 7.2) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/96.0.4664.45 Mobile Safari/537.36',
	),
	android(
		'android 12 · chrome 104 · tablet',
		'Mozilla/5.0 (Linux; Android 12; Nokia T20) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/104.0.0.0 Safari/537.36',
	),
	android(
		'android 14 · chrome 126.0.6478.71 · tablet',
		'Mozilla/5.0 (Linux; Android 14; Pixel Tablet) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.6478.71 Safari/537.36',
	),
	android(
		'android 14 · chrome 108 · ?',
		'Mozilla/5.0 (Linux; Android 14; Pixel Fold) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/108.0.0.0 Safari/537.36',
	),
	android(
		'android 11 · chrome 101 · ?',
		'Mozilla/5.0 (Linux; Android 11; Surface Duo) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/101.0.0.0 Mobile Safari/537.36',
	),
	android(
		'android 9 · chrome 90.0.4430.91 · ?',
		'Mozilla/5.0 (Linux; Android 9; BRAVIA 4K VH2 Build/PTT1.190515.001.S104) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/90.0.4430.91 Safari/537.36',
	),
	android(
		'android 9 · ? · ?',
		'Dalvik/2.1.0 (Linux; U; Android 9; SM-G960F Build/PPR1.180610.011)',
	),
	android(
		'android 13 · edge 126 · tablet',
		'Mozilla/5.0 (Linux; Android 13; SM-X906B) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36 EdgA/126.0.0.0',
	),
	android(
		'android 13 · chrome 109 · phone',
		'Mozilla/5.0 (Linux; Android 13; moto g(60)) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/109.0.0.0 Mobile Safari/537.36',
	),
	android(
		'android 11 · brave 126 · phone',
		'Mozilla/5.0 (Linux; Android 11; M2007J3SG) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Mobile Safari/537.36 Brave/126',
	),
	android(
		'android 13 · samsung-internet 21 · phone',
		'Mozilla/5.0 (Linux; Android 13; SAMSUNG SM-S911B) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/21.0 Chrome/110.0.5481.154 Mobile Safari/537.36',
	),
	android(
		'android 5.0 · samsung-internet 2.1 · phone',
		'Mozilla/5.0 (Linux; Android 5.0; SAMSUNG SM-G900F Build/LRX21T) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/2.1 Chrome/34.0.1847.76 Mobile Safari/537.36',
	),
	android(
		'android 4.4.2 · ? · phone',
		'Mozilla/5.0 (Linux; Android 4.4.2; de-de; SAMSUNG GT-I9505 Build/KOT49H) AppleWebKit/537.36 (KHTML, like Gecko) Version/1.5 Chrome/28.0.1500.94 Mobile Safari/537.36',
	),
	android(
		'android 12 · chrome 107 · tablet',
		'Mozilla/5.0 (Linux; Android 12; TB-X606FA) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/107.0.0.0 Safari/537.36',
		{ maxTouchPoints: 10 },
	),
	android(
		'android 12 · chrome 107 · ?',
		'Mozilla/5.0 (Linux; Android 12; TB-X606FA) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/107.0.0.0 Safari/537.36',
	),
	android(
		'android 12 · chrome 104.0.5112.97 · tablet',
		'Mozilla/5.0 (Linux; Android 12; Lenovo TB-J606F) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/104.0.5112.97 Safari/537.36',
	),
	android(
		'android 7.0 · chrome 98.0.4758.101 · ?',
		'Mozilla/5.0 (Linux; Android 7.0; Lenovo TB-7504X) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/98.0.4758.101 Mobile Safari/537.36',
	),
	android(
		'android 9 · chrome 92.0.4515.159 · tablet',
		'Mozilla/5.0 (Linux; Android 9; MediaPad M5 lite Build/HUAWEIBAH2-W19) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/92.0.4515.159 Safari/537.36',
	),
	android(
		'android 10 · chrome 105 · phone',
		'Mozilla/5.0 (Linux; Android 10; VOG-L29) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/105.0.0.0 Mobile Safari/537.36',
	),
	android(
		'android 13 · chrome 109 · tablet',
		'Mozilla/5.0 (Linux; Android 13; 22081283G) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/109.0.0.0 Safari/537.36',
	),
	android(
		'android 12 · chrome 104 · phone',
		'Mozilla/5.0 (Linux; Android 12; Redmi Note 9 Pro) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/104.0.0.0 Mobile Safari/537.36',
	),
	android(
		'android 13 · chrome 107 · phone',
		'Mozilla/5.0 (Linux; Android 13; CPH2451) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/107.0.0.0 Mobile Safari/537.36',
	),
	android(
		'android 10 · chrome 99.0.4844.58 · phone',
		'Mozilla/5.0 (Linux; Android 10; FP3) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/99.0.4844.58 Mobile Safari/537.36',
	),
	android(
		'android 13 · chrome 106 · phone',
		'Mozilla/5.0 (Linux; Android 13; FP4) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/106.0.0.0 Mobile Safari/537.36',
	),
	android(
		'android 12 · samsung-internet 19 · tablet',
		'Mozilla/5.0 (Linux; Android 12; SM-T500) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/19.0 Chrome/102.0.5005.125 Safari/537.36',
	),
	android(
		'android 9 · chrome 95.0.4638.74 · tablet',
		'Mozilla/5.0 (Linux; Android 9; SM-P205) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/95.0.4638.74 Safari/537.36',
	),
	android(
		'android 12 · chrome 104 · ?',
		'Mozilla/5.0 (Linux; Android 12; SM-F936B) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/104.0.0.0 Safari/537.36',
	),
	android(
		'android 11 · chrome 103 · phone',
		'Mozilla/5.0 (Linux; Android 11; moto g(10)) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/103.0.0.0 Mobile Safari/537.36',
	),
	android(
		'android 8.1 · chrome 100.0.4896.127 · tablet',
		'Mozilla/5.0 (Linux; Android 8.1.0; P30_EEA) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/100.0.4896.127 Safari/537.36',
		{ maxTouchPoints: 10 },
	),
	android(
		'android 8.1 · chrome 100.0.4896.127 · ?',
		'Mozilla/5.0 (Linux; Android 8.1.0; P30_EEA) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/100.0.4896.127 Safari/537.36',
	),
	android(
		'android 9 · chrome 100.0.4896.127 · ?',
		'Mozilla/5.0 (Linux; Android 9; Acer One 8 T4-82L) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/100.0.4896.127 Safari/537.36',
	),
	android(
		'android 10 · chrome 101.0.4951.61 · tablet',
		'Mozilla/5.0 (Linux; Android 10; TAB10) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/101.0.4951.61 Safari/537.36',
	),
	android(
		'android 6.0 · chrome 80.0.3987.99 · tablet',
		'Mozilla/5.0 (Linux; Android 6.0; B3-A40) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/80.0.3987.99 Safari/537.36',
	),
	android(
		'android 11 · chrome 100.0.4896.127 · phone',
		'Mozilla/5.0 (Linux; Android 11; A6) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/100.0.4896.127 Mobile Safari/537.36',
	),
	android(
		'android 12 · chrome 100.0.4896.127 · phone',
		'Mozilla/5.0 (Linux; Android 12; itel A665L) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/100.0.4896.127 Mobile Safari/537.36',
	),
	android(
		'android 10 · other · ?',
		'Mozilla/5.0 (Linux; Android 10; MAR-LX1A; HMSCore 6.13.0.302; GMSCore 24.19.13) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/114.0.5735.196 HuaweiBrowser/15.0.4.312 Mobile Safari/537.36',
	),
	linux(
		'linux|android ? · chrome 126 · ?',
		'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36',
		{ maxTouchPoints: 10 },
	),
	linux(
		'chromeos ? · chrome 126 · desktop',
		'Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36',
	),
	linux(
		'chromeos 15886.44.0 · chrome 126 · desktop',
		'Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36',
		{
			hints: { 'sec-ch-ua-platform': '"Chrome OS"', 'sec-ch-ua-platform-version': '"15886.44.0"' },
		},
	),
	linux(
		'linux ? · firefox 128 · desktop',
		'Mozilla/5.0 (X11; Ubuntu; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0',
	),
	linux(
		'linux|android ? · firefox 128 · ?',
		'Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0',
	),
	linux(
		'linux ? · other · desktop',
		'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Safari/605.1.15',
	),
	linux(
		'linux ? · chrome 156 · desktop',
		'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/156.0.0.0 Safari/537.36',
	),
	linux(
		'linux ? · firefox 126 · desktop',
		'Mozilla/5.0 (X11; Fedora; Linux x86_64; rv:126.0) Gecko/20100101 Firefox/126.0',
	),
	linux(
		'linux ? · chrome 126 · desktop',
		'Mozilla/5.0 (X11; Linux aarch64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36',
	),
	linux(
		'linux ? · chrome 80.0.3987.87 · desktop',
		'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Ubuntu Chromium/80.0.3987.87 Chrome/80.0.3987.87 Safari/537.36',
	),
	linux(
		'chromeos 13904.97.0 · chrome 91.0.4472.167 · desktop',
		'Mozilla/5.0 (X11; CrOS x86_64 13904.97.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/91.0.4472.167 Safari/537.36',
	),
	linux(
		'linux ? · chrome 156.0.8078.4 · desktop',
		'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36',
		{
			maxTouchPoints: 0,
			hints: {
				'sec-ch-ua': '"Chromium";v="156", "Not/A)Brand";v="8"',
				'sec-ch-ua-platform': '"Linux"',
				'sec-ch-ua-full-version-list': '"Chromium";v="156.0.8078.4", "Not/A)Brand";v="8.0.0.0"',
			},
		},
	),
	linux(
		'chromeos ? · chrome 130 · desktop',
		'Mozilla/5.0 (X11; CrOS aarch64 14541.0.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Safari/537.36',
	),
	other(
		'harmonyos ? · other · ?',
		'Mozilla/5.0 (Linux; Android 12; HarmonyOS; NOH-AN00; HMSCore 6.12.0.302) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/99.0.4844.88 HuaweiBrowser/14.0.3.310 Mobile Safari/537.36',
	),
	other(
		'openharmony 5.0 · arkweb 4.1.6.1 · phone',
		'Mozilla/5.0 (Phone; OpenHarmony 5.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/114.0.0.0 Safari/537.36 ArkWeb/4.1.6.1 Mobile',
	),
	other(
		'fireos 7 · other · tablet',
		'Mozilla/5.0 (Linux; Android 9; KFONWI) AppleWebKit/537.36 (KHTML, like Gecko) Silk/110.4.1 like Chrome/110.0.5481.154 Safari/537.36',
	),
	other(
		'fireos 8 · other · tablet',
		'Mozilla/5.0 (Linux; Android 11; KFTRWI) AppleWebKit/537.36 (KHTML, like Gecko) Silk/126.2.5 like Chrome/126.0.6478.186 Safari/537.36',
	),
	other(
		'fireos ? · other · ?',
		'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Silk/126.2.5 like Chrome/126.0.6478.186 Safari/537.36',
	),
	other(
		'fireos 7 · other · ?',
		'Mozilla/5.0 (Linux; Android 9; AEOCW) AppleWebKit/537.36 (KHTML, like Gecko) Silk/110.1.1 like Chrome/110.0.5481.153 Safari/537.36',
	),
	other(
		'fireos 7 · other · ?',
		'Mozilla/5.0 (Linux; Android 9; AFTKA) AppleWebKit/537.36 (KHTML, like Gecko) Silk/110.1.1 like Chrome/110.0.5481.153 Safari/537.36',
	),
	other(
		'openharmony 5.0 · arkweb 4.1.6.1 · tablet',
		'Mozilla/5.0 (Tablet; OpenHarmony 5.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/114.0.0.0 Safari/537.36 ArkWeb/4.1.6.1 HuaweiBrowser/5.0.4.300',
	),
	other(
		'openharmony 5.1 · arkweb 6 · desktop',
		'Mozilla/5.0 (PC; OpenHarmony 5.1) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/132.0.0.0 Safari/537.36 ArkWeb/6.0',
	),
	other(
		'fireos 5 · other · tablet',
		'Mozilla/5.0 (Linux; Android 5.1.1; KFDOWI Build/LVY48F) AppleWebKit/537.36 (KHTML, like Gecko) Silk/76.3.6 like Chrome/76.0.3809.132 Safari/537.36',
	),
	robot(
		'? ? · ? · ?',
		'Mozilla/5.0 (Linux; Android 6.0.1; Nexus 5X Build/MMB29P) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Mobile Safari/537.36 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)',
	),
	robot('? ? · ? · ?', 'curl/8.5.0'),
	robot('? ? · ? · ?', 'WhatsApp/2.24.12.78 i'),
	robot('? ? · ? · ?', 'Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)'),
	robot(
		'? ? · ? · ?',
		'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_5) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/13.1.1 Safari/605.1.15 (Applebot/0.1; +http://www.apple.com/go/applebot)',
	),
	robot(
		'? ? · ? · ?',
		'Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; GPTBot/1.2; +https://openai.com/gptbot)',
	),
	stranger(
		'? ? · edge 15.14977 · ?',
		'Mozilla/5.0 (Windows Phone 10.0; Android 6.0.1; Microsoft; Lumia 950) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/52.0.2743.116 Mobile Safari/537.36 Edge/15.14977',
	),
	stranger(
		'? ? · ? · ?',
		'Mozilla/5.0 (PlayStation; PlayStation 5/5.50) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/13.0 Safari/605.1.15',
	),
	stranger(
		'? ? · ? · ?',
		'Mozilla/5.0 (Mobile; LYF/F90M/LYF-F90M-000-02-28-130318; Android; rv:48.0) Gecko/48.0 Firefox/48.0 KAIOS/2.0',
	),
	stranger('? ? · ? · ?', ';;;((('),
	stranger(
		'? ? · edge 126 · ?',
		'Mozilla/5.0 (Windows NT 10.0; Win64; x64; Xbox; Xbox One) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36 Edg/126.0.0.0',
	),
	stranger(
		'? ? · other · ?',
		'Mozilla/5.0 (X11; GNU/Linux) AppleWebKit/601.1 (KHTML, like Gecko) Tesla QtCarBrowser Safari/601.1',
	),
	stranger(
		'? ? · other · ?',
		'Mozilla/5.0 (X11; GNU/Linux) AppleWebKit/537.36 (KHTML, like Gecko) Chromium/88.0.4324.150 Chrome/88.0.4324.150 Safari/537.36 Tesla/2021.44.25-87dbc7c3',
	),
	stranger(
		'? ? · other · ?',
		'Mozilla/5.0 (Linux; Android 12; Quest 3) AppleWebKit/537.36 (KHTML, like Gecko) OculusBrowser/33.0.0.4.101 Chrome/126.0.6478.122 VR Safari/537.36',
	),
	stranger(
		'? ? · ? · ?',
		'Mozilla/5.0 (Web0S; Linux/SmartTV) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/87.0.4280.88 Safari/537.36 WebAppManager',
	),
	stranger(
		'? ? · samsung-internet 4 · ?',
		'Mozilla/5.0 (SMART-TV; Linux; Tizen 6.0) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/4.0 Chrome/76.0.3809.146 TV Safari/537.36',
	),
	stranger(
		'? ? · other · ?',
		'Mozilla/5.0 (Windows NT 6.2; ARM; Trident/7.0; Touch; rv:11.0; WPDesktop; Lumia 1520) like Gecko',
	),
	stranger(
		'? ? · firefox 126 · ?',
		'Mozilla/5.0 (X11; FreeBSD amd64; rv:126.0) Gecko/20100101 Firefox/126.0',
	),
];
