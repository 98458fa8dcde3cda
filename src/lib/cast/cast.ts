import type { Device } from '../device/device.ts';
import { deviceOf } from '../device/facts.ts';
import { factsOf } from './facts.ts';
import { models } from './models.ts';
import type { ModelName } from './models.ts';

const device = (name: ModelName): Device =>
	deviceOf(name, factsOf(models[name], 'office', '2026-11-01T09:00:00.000Z'));

/** One device of each kind, for tests. */
export const cast = {
	ipadAir2013: device('ipadAir2013'),
	ipadAir2: device('ipadAir2'),
	ipadAir2Behind: device('ipadAir2Behind'),
	ipadMini4: device('ipadMini4'),
	ipad5: device('ipad5'),
	ipad6: device('ipad6'),
	ipad7: device('ipad7'),
	ipad8: device('ipad8'),
	ipad9: device('ipad9'),
	ipad9Behind: device('ipad9Behind'),
	ipad10: device('ipad10'),
	ipadA16: device('ipadA16'),
	ipadAir5: device('ipadAir5'),
	ipadPro11: device('ipadPro11'),
	ipadProM4: device('ipadProM4'),
	ipadManaged: device('ipadManaged'),
	ipadSomeModel: device('ipadSomeModel'),
	iphone6: device('iphone6'),
	iphone8: device('iphone8'),
	iphoneXr: device('iphoneXr'),
	iphoneSe3: device('iphoneSe3'),
	iphone13: device('iphone13'),
	iphone15: device('iphone15'),
	iphone17: device('iphone17'),
	cityNotebook: device('cityNotebook'),
	cityNotebookEdge: device('cityNotebookEdge'),
	cityNotebook10: device('cityNotebook10'),
	cityDesktop: device('cityDesktop'),
	notebookSomeBuild: device('notebookSomeBuild'),
	notebookEdge: device('notebookEdge'),
	notebookChrome: device('notebookChrome'),
	notebookFirefox: device('notebookFirefox'),
	employerNotebook: device('employerNotebook'),
	notebook7: device('notebook7'),
	macBookAirM1: device('macBookAirM1'),
	macBookPro2015: device('macBookPro2015'),
	iMac2017: device('iMac2017'),
	macMiniM2: device('macMiniM2'),
	galaxyTablet: device('galaxyTablet'),
	galaxyTabS9: device('galaxyTabS9'),
	galaxyA54: device('galaxyA54'),
	pixel8: device('pixel8'),
	fairphone4: device('fairphone4'),
	lenovoTab4: device('lenovoTab4'),
	fireHd10: device('fireHd10'),
	androidSomeModel: device('androidSomeModel'),
	chromebook: device('chromebook'),
	linuxPc: device('linuxPc'),
	debianPc: device('debianPc'),
	telephone: device('telephone'),
	hallSystem: device('hallSystem'),
} as const satisfies Readonly<Record<ModelName, Device>>;
