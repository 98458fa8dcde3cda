/** What the commands say. German, or English where the system's language is another than German. */

const de = {
	installing: 'Abhängigkeiten werden installiert',
	/** @param {string} output */
	installFailed: (output) =>
		`Die Abhängigkeiten ließen sich nicht installieren. npm meldet:\n${output}`,
	/** @param {string} version */
	nodeTooOld: (version) =>
		`Vollzählig braucht Node 24, gefunden wurde ${version || 'keines'}. Auf Linux mit x64 oder arm64 bringt npm es mit; sonst Node 24 installieren (die Datei .nvmrc nennt die Fassung).`,
	compilingMessages: 'Die Texte werden vorbereitet',
	/** @param {string} output */
	messagesFailed: (output) => `Die Texte in messages/ ließen sich nicht lesen:\n${output}`,
	building: 'Die Anwendung wird gebaut',
	isReady: 'Alles ist eingerichtet: npm start schreibt nur noch in den Datenordner.',
	/** @param {string} output */
	buildFailed: (output) => `Die Anwendung ließ sich nicht bauen:\n${output}`,
	buildingLivekit: 'Der LiveKit-Server wird einmalig aus seinen Quellen gebaut (etwa zwei Minuten)',
	/** @param {number} count */
	packages: (count) => `${count} Pakete`,
	/** @param {string} output */
	livekitFailed: (output) =>
		`Der LiveKit-Server ließ sich nicht bauen; der Besprechungsraum ist nicht verfügbar, alles andere schon. Go meldet:\n${output}`,
	noLivekit:
		'Kein LiveKit-Server gefunden; der Besprechungsraum ist nicht verfügbar, alles andere schon. So bekommen Sie ihn: livekit-server installieren (im PATH), oder Go ab 1.26 installieren (dann wird er beim nächsten Start gebaut), oder LIVEKIT_URL, LIVEKIT_API_KEY und LIVEKIT_API_SECRET eines laufenden Servers setzen.',
	/** @param {string} missing */
	livekitHalfGiven: (missing) =>
		`Für den LiveKit-Server fehlt ${missing}: LIVEKIT_URL, LIVEKIT_API_KEY und LIVEKIT_API_SECRET gehören zusammen. Schlüssel und Geheimnis stehen in der Konfiguration des Servers unter „keys“.`,
	/** @param {string} file @param {string} output */
	livekitSilent: (file, output) =>
		`Der LiveKit-Server antwortet nicht. Sein Protokoll liegt in ${file}:\n${output}`,
	livekitBack: 'Der LiveKit-Server war beendet und läuft wieder.',
	livekitGivenUp: 'Der LiveKit-Server ist fünfmal in einer Minute abgestürzt. Alles wird beendet.',
	/** @param {string} file @param {string} output */
	appSilent: (file, output) =>
		`Die Anwendung antwortet nicht. Ihr Protokoll liegt in ${file}:\n${output}`,
	/** @param {string} file @param {string} output */
	appEnded: (file, output) =>
		`Die Anwendung ist abgestürzt. Alles wird beendet. Ihr Protokoll liegt in ${file}:\n${output}`,
	/** @param {string} variable @param {string} text */
	noPort: (variable, text) =>
		`${variable}=${text} ist kein Port: eine Zahl von 1 bis 65535 wird gebraucht.`,
	/** @param {{ number: number, kind: 'tcp' | 'udp', variable: string }} port */
	portTaken: ({ number, kind, variable }) =>
		`Der Port ${number} (${kind.toUpperCase()}) ist belegt. Einen anderen wählen: ${variable}=${number + 10} npm start`,
	/** @param {string} message */
	portForbidden: (message) =>
		`Ein Port darf nicht benutzt werden (${message}). Ports unter 1024 gehören dem System.`,
	/** @param {string} message */
	noSuchHost: (message) => `HOST nennt keine Adresse dieses Rechners (${message}).`,
	/** @param {string} file */
	keysBroken: (file) =>
		`Die Datei ${file} enthält kein Schlüsselpaar. Aus der Sicherung zurückholen oder löschen: dann entsteht beim nächsten Start ein neues.`,
	/** @param {string} folder @param {string} code */
	dataNotWritable: (folder, code) =>
		`In den Datenordner ${folder} kann nicht geschrieben werden (${code}). Die Rechte berichtigen oder mit VOLLZAEHLIG_DATA einen anderen Ordner nennen.`,
	/** @param {string} address @param {number} pid */
	alreadyRunning: (address, pid) =>
		`Vollzählig läuft auf diesen Daten schon: ${address} (Prozess ${pid}). Zuerst dort mit Strg+C beenden, oder mit VOLLZAEHLIG_DATA einen anderen Datenordner nennen.`,
	noApt: 'Installieren geht hier nicht von selbst: Dieses System ist kein Debian.',
	noSudo: 'Installieren darf nur die Systemverwaltung (sudo ohne Kennwort ist nicht erlaubt).',
	/** @param {string} packages */
	aptInstalling: (packages) => `apt installiert: ${packages}`,
	/** @param {string} name */
	playwrightInstalling: (name) => `Playwright lädt seinen eigenen Browser: ${name}`,
	noLivekitForTests: 'Ohne LiveKit-Server kann der Besprechungsraum nicht geprüft werden.',
	/** @param {string} name @param {string} why */
	toolMissing: (name, why) => `${name} fehlt und ließ sich nicht besorgen: ${why}`,
	stopping: 'Vollzählig wird beendet.',
	cancelled: 'Abgebrochen.',
	/** @param {string} address */
	ready: (address) => `Vollzählig läuft:  ${address}`,
	/** @param {string} address */
	staff: (address) => `Anmeldung:         ${address}`,
	/** @param {string} email */
	account: (email) => `Konto:             ${email} (Administration)`,
	/** @param {string} link */
	firstSignIn: (link) => `Passwort setzen:   ${link}   (gilt einmal, sieben Tage)`,
	firstSignInCommand: 'Passwort setzen:   den Link dafür macht npm run admin -- first-sign-in',
	/** @param {string} email */
	resetPassword: (email) => `Passwort vergessen: npm run admin -- reset-password ${email}`,
	links:
		'Persönliche Links dreier Teilnehmender der Vorführung (der erste ist der Sitzungsleitung):',
	demonstration: 'Die Daten sind erfunden. Entfernen: npm run admin -- remove-demonstration',
	noRoom: 'Der Besprechungsraum ist nicht verfügbar: Es fehlt ein LiveKit-Server (siehe oben).',
	howToStop: 'Beenden mit Strg+C.',
};

/** @type {typeof de} */
const en = {
	installing: 'Installing dependencies',
	installFailed: (output) => `The dependencies could not be installed. npm says:\n${output}`,
	nodeTooOld: (version) =>
		`Vollzählig needs Node 24 and found ${version || 'none'}. On Linux with x64 or arm64 npm brings it; elsewhere install Node 24 (.nvmrc names the version).`,
	compilingMessages: 'Preparing the messages',
	messagesFailed: (output) => `The texts in messages/ could not be read:\n${output}`,
	building: 'Building the app',
	isReady: 'Everything is set up: npm start writes to the data folder only.',
	buildFailed: (output) => `The app could not be built:\n${output}`,
	buildingLivekit: 'Building the LiveKit server from its sources, once (about two minutes)',
	packages: (count) => `${count} packages`,
	livekitFailed: (output) =>
		`The LiveKit server could not be built; the meeting room is not available, everything else is. Go says:\n${output}`,
	noLivekit:
		'No LiveKit server was found; the meeting room is not available, everything else is. To get it: install livekit-server (on PATH), or install Go 1.26 or later (the next start builds the server), or set LIVEKIT_URL, LIVEKIT_API_KEY and LIVEKIT_API_SECRET of a running server.',
	livekitHalfGiven: (missing) =>
		`For the LiveKit server ${missing} is missing: LIVEKIT_URL, LIVEKIT_API_KEY and LIVEKIT_API_SECRET belong together. Key and secret stand in the server's configuration under "keys".`,
	livekitSilent: (file, output) =>
		`The LiveKit server does not answer. Its log is ${file}:\n${output}`,
	livekitBack: 'The LiveKit server had ended and runs again.',
	livekitGivenUp: 'The LiveKit server crashed five times in a minute. Ending everything.',
	appSilent: (file, output) => `The app does not answer. Its log is ${file}:\n${output}`,
	appEnded: (file, output) => `The app crashed. Ending everything. Its log is ${file}:\n${output}`,
	noPort: (variable, text) => `${variable}=${text} is no port: a number from 1 to 65535 is needed.`,
	portTaken: ({ number, kind, variable }) =>
		`Port ${number} (${kind.toUpperCase()}) is in use. Choose another: ${variable}=${number + 10} npm start`,
	portForbidden: (message) =>
		`A port may not be used (${message}). Ports below 1024 belong to the system.`,
	noSuchHost: (message) => `HOST names no address of this machine (${message}).`,
	keysBroken: (file) =>
		`${file} holds no pair of keys. Restore it from a backup, or delete it: the next start makes a new one.`,
	dataNotWritable: (folder, code) =>
		`The data folder ${folder} cannot be written to (${code}). Mend its permissions, or name another folder with VOLLZAEHLIG_DATA.`,
	alreadyRunning: (address, pid) =>
		`Vollzählig already runs on these data: ${address} (process ${pid}). End that one first with Ctrl-C, or name another data folder with VOLLZAEHLIG_DATA.`,
	noApt: 'Nothing can be installed here by itself: this system is no Debian.',
	noSudo: 'Only an administrator may install (sudo without a password is not allowed).',
	aptInstalling: (packages) => `apt installs: ${packages}`,
	playwrightInstalling: (name) => `Playwright fetches its own browser: ${name}`,
	noLivekitForTests: 'Without a LiveKit server the meeting room cannot be tested.',
	toolMissing: (name, why) => `${name} is missing and could not be had: ${why}`,
	stopping: 'Ending Vollzählig.',
	cancelled: 'Cancelled.',
	ready: (address) => `Vollzählig runs:   ${address}`,
	staff: (address) => `Staff sign in:     ${address}`,
	account: (email) => `Account:           ${email} (administrator)`,
	firstSignIn: (link) => `Set a password:    ${link}   (holds once, for seven days)`,
	firstSignInCommand: 'Set a password:    npm run admin -- first-sign-in makes the link for it',
	resetPassword: (email) => `Forgotten password: npm run admin -- reset-password ${email}`,
	links: 'Personal links of three attendees of the demonstration (the first is the chair’s):',
	demonstration: 'The data are invented. To remove them: npm run admin -- remove-demonstration',
	noRoom: 'The meeting room is not available: a LiveKit server is missing (see above).',
	howToStop: 'Ctrl-C ends it.',
};

const { LC_ALL, LC_MESSAGES, LANG } = process.env;
const language = /^([a-z]{2,3})(?:[_.@-]|$)/.exec(LC_ALL || LC_MESSAGES || LANG || '')?.[1] ?? 'de';

export const words = language === 'de' ? de : en;
