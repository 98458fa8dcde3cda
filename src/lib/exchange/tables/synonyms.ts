import type { DeviceField, PersonField, TableKind } from './kinds.ts';

/**
 * Headers by the field they stand for, as `plainHeader` writes them, the best first: Intune (portal
 * and Graph), Jamf Pro, Fleet, Snipe-IT, GLPI, our own export, and what offices call it.
 */
export const deviceHeaders: Readonly<Record<DeviceField, readonly string[]>> = {
	externalId: [
		...['vollzaehligid', 'deviceid', 'jssmobiledeviceid', 'jsscomputerid', 'uuid', 'udid', 'ecid'],
		...['assettag', 'inventarnummer', 'inventarnr', 'geraetenummer', 'geraeteid', 'managementid'],
		...['azureaddeviceid', 'hostname', 'kennung', 'id'],
	],
	label: [
		...[
			'devicename',
			'geraetename',
			'computername',
			'displayname',
			'bezeichnung',
			'geraet',
			'device',
		],
		...['assetname', 'hostname', 'hardwarename', 'rechnername', 'anzeigename', 'itemname'],
		...['assetbezeichnung', 'gegenstand', 'gegenstandsname', 'geraetebezeichnung', 'name'],
	],
	ownerEmail: [
		...['primaryuseremailaddress', 'primaryuserupn', 'emailaddress', 'email', 'emailadresse'],
		...['mailadresse', 'mail', 'useremail', 'checkedouttoemail', 'upn', 'userprincipalname'],
		...['benutzeremail', 'emaildienstlich', 'dienstlicheemail', 'devicemapping', 'annotateduser'],
		...['primaryuser', 'primaryuseremail', 'assigneduser', 'recentusers0email', 'lastloggedinuser'],
	],
	ownerName: [
		...['primaryuserdisplayname', 'fullname', 'assignedto', 'checkedoutto', 'checkedouttoname'],
		...['zugewiesenan', 'herausgegebenan', 'ausgegebenan', 'nutzer', 'nutzerin', 'benutzer'],
		...['user', 'owner', 'besitzer', 'inhaber', 'person', 'username', 'userslogin', 'benutzername'],
	],
	ownerGivenName: ['vorname', 'givenname', 'firstname'],
	ownerFamilyName: ['nachname', 'familienname', 'familyname', 'lastname', 'surname'],
	ownerOffice: [
		...[
			'buero',
			'amt',
			'office',
			'department',
			'dienststelle',
			'dezernat',
			'fachbereich',
			'abteilung',
		],
		...['fraktion', 'organisationseinheit', 'structurelevel', 'company', 'firma', 'unternehmen'],
	],
	deviceClass: [
		...[
			'geraeteart',
			'geraetetyp',
			'devicetype',
			'deviceclass',
			'category',
			'kategorie',
			'art',
			'typ',
		],
		...['platform', 'skufamily', 'itemtype'],
	],
	os: [
		...['os', 'betriebssystem', 'operatingsystem', 'operatingsystemname', 'system', 'platform'],
		...['plattform', 'osname', 'betriebssystemname', 'osdesc', 'osdescription', 'osfullname'],
	],
	osVersion: [
		...['osversion', 'iosversion', 'operatingsystemversion', 'betriebssystemversion'],
		...['systemversion', 'versiondesbetriebssystems', 'firmwareversion', 'version'],
	],
	osBuild: ['osbuild', 'iosbuild', 'build', 'buildversion', 'operatingsystembuild'],
	model: [
		...[
			'model',
			'modell',
			'modelname',
			'modellname',
			'hardwaremodel',
			'biossmodel',
			'modellbezeichnung',
		],
		...['geraetemodell', 'hardwaremarketingname'],
	],
	identifier: ['modelidentifier', 'modellkennung', 'hardwaremodelidentifier', 'devicemodelid'],
	browser: ['browser', 'browsername', 'standardbrowser'],
	browserVersion: ['browserversion', 'versiondesbrowsers'],
	managed: ['managed', 'verwaltet', 'managedby', 'ismanaged', 'mdmenrollmentstatus', 'mdm'],
	supervised: ['supervised', 'betreut', 'issupervised'],
	ownership: ['ownership', 'eigentum', 'besitz', 'byod', 'eigentuemer'],
	canInstall: ['installierenerlaubt', 'darfinstallieren', 'mayinstall', 'caninstall'],
	camera: ['kamera', 'camera', 'webcam'],
	microphone: ['mikrofon', 'microphone'],
	speaker: ['lautsprecher', 'speaker', 'loudspeaker'],
	observedAt: [
		...[
			'lastcheckin',
			'lastinventoryupdate',
			'lastcontact',
			'seentime',
			'lastsynctime',
			'lastsync',
		],
		...['letztercheckin', 'letzterkontakt', 'letztesynchronisierung', 'letzteinventarisierung'],
		...['zuletztgesehen', 'lastseen', 'accessloglogdate', 'stand', 'lastlasteassync'],
	],
	serial: ['serialnumber', 'serial', 'seriennummer', 'hardwareserial', 'biosssn'],
};

export const personHeaders: Readonly<Record<PersonField, readonly string[]>> = {
	externalId: [
		'personid',
		'personennummer',
		'personalnummer',
		'mitgliedsnummer',
		'id',
		'nr',
		'kennung',
	],
	name: [
		'vollername',
		'vorundnachname',
		'displayname',
		'fullname',
		'anzeigename',
		'person',
		'name',
	],
	title: ['titel', 'title', 'akademischertitel', 'akadgrad'],
	givenName: ['vorname', 'givenname', 'firstname'],
	familyName: ['nachname', 'familienname', 'familyname', 'lastname', 'surname'],
	office: [
		...['buero', 'office', 'amt', 'dienststelle', 'dezernat', 'fraktion', 'group', 'partei'],
		...['fachbereich', 'abteilung', 'department', 'organisation', 'organisationseinheit'],
		...['structurelevel', 'gliederungsebene', 'gliederung', 'einrichtung'],
	],
	position: ['funktion', 'position', 'rolle', 'amtsbezeichnung', 'role', 'function'],
	email: ['email', 'emailadresse', 'mail', 'mailadresse', 'emailaddress', 'emaildienstlich'],
	committee: [
		...['gremium', 'ausschuss', 'gremien', 'ausschuesse', 'committee', 'committees'],
		...['gremiumname', 'gremienname', 'namedesgremiums', 'mitgliedin'],
	],
	role: [
		...['gremienfunktion', 'funktionimgremium', 'rolleimgremium', 'funktionimausschuss'],
		...['mitgliedsart', 'artdermitgliedschaft', 'mitgliedschaft', 'sitzart', 'seatrole'],
	],
	vote: ['stimmrecht', 'mitstimme', 'stimmberechtigt', 'stimme', 'votingright', 'vote', 'voting'],
	from: [
		...['von', 'ab', 'seit', 'beginn', 'mitgliedseit', 'mitgliedab', 'eintritt', 'gueltigab'],
		...['gueltigvon', 'startdatum', 'from', 'since', 'startdate', 'validfrom', 'start'],
	],
	to: [
		...['bis', 'ende', 'mitgliedbis', 'austritt', 'gueltigbis', 'enddatum', 'letztertag'],
		...['to', 'until', 'enddate', 'validto', 'lastday', 'end'],
	],
	phone: ['telefon', 'telefonnummer', 'phone', 'phonenumber', 'tel', 'rufnummer', 'mobil', 'handy'],
};

/** Where a committee stands beside them, they speak of the seat. */
export const ofTheSeat: readonly string[] = ['funktion', 'rolle', 'role', 'function', 'art'];

export const headersOf = {
	devices: deviceHeaders,
	people: personHeaders,
	memberships: {
		...personHeaders,
		role: [...personHeaders.role, ...ofTheSeat],
		position: personHeaders.position.filter((header) => !ofTheSeat.includes(header)),
	},
} as const satisfies Record<TableKind, Readonly<Record<string, readonly string[]>>>;
