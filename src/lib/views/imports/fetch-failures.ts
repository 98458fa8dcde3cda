import type { FetchFailure, FetchFailureCode } from '../../exchange/oparl/fetch-failures.ts';
import { m } from '../../paraglide/messages.js';
import type { Locale } from '../../paraglide/runtime.js';

const sentences: Readonly<
	Record<FetchFailureCode, (failure: FetchFailure, locale: Locale) => string>
> = {
	badAddress: (_, locale) => m.oparl_troubleBadAddress({}, { locale }),
	notHttps: ({ host }, locale) => m.oparl_troubleNotHttps({ host }, { locale }),
	withPassword: (_, locale) => m.oparl_troubleWithPassword({}, { locale }),
	privateAddress: ({ host }, locale) => m.oparl_troublePrivate({ host }, { locale }),
	otherHost: ({ host, detail }, locale) =>
		m.oparl_troubleOtherHost({ host, other: detail }, { locale }),
	redirected: ({ host, detail }, locale) =>
		m.oparl_troubleRedirected({ host, other: detail }, { locale }),
	unknownHost: ({ host }, locale) => m.oparl_troubleUnknownHost({ host }, { locale }),
	refused: ({ host }, locale) => m.oparl_troubleRefused({ host }, { locale }),
	timeout: ({ host }, locale) => m.oparl_troubleTimeout({ host }, { locale }),
	broken: ({ host }, locale) => m.oparl_troubleBroken({ host }, { locale }),
	certificateChain: ({ host }, locale) => m.oparl_troubleChain({ host }, { locale }),
	certificateOver: ({ host }, locale) => m.oparl_troubleCertificateOver({ host }, { locale }),
	certificateOther: ({ host }, locale) => m.oparl_troubleCertificateOther({ host }, { locale }),
	status: ({ host, detail }, locale) => m.oparl_troubleStatus({ host, status: detail }, { locale }),
	tooLarge: ({ host }, locale) => m.oparl_troubleTooLarge({ host }, { locale }),
	notJson: ({ host }, locale) => m.oparl_troubleNotJson({ host }, { locale }),
	stopped: (_, locale) => m.oparl_troubleStopped({}, { locale }),
	notOparl: ({ host }, locale) => m.oparl_troubleNotOparl({ host }, { locale }),
	noBody: ({ host }, locale) => m.oparl_troubleNoBody({ host }, { locale }),
};

/** Why a server could not be read and what to do about it. */
export const fetchFailureSentence = (failure: FetchFailure, locale: Locale): string =>
	sentences[failure.code](failure, locale);
