import {
	browserSupportsWebAuthn,
	startAuthentication,
	startRegistration,
	WebAuthnError,
} from '@simplewebauthn/browser';

/**
 * The script of the pages that ask for a passkey: a browser gives one to scripts alone. Each such form asks for its
 * options when it is sent, has the browser answer them, and goes to the server with the answer, as any form.
 */
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-passkey]')) {
	const { passkey = '', purpose = '', instead = '', asked = '' } = form.dataset;
	const isSupported = browserSupportsWebAuthn();
	show(asked, isSupported);
	show(instead, !isSupported);
	let isBusy = false;
	form.addEventListener('submit', (event) => {
		// What is missing beside it is said by the server, before a passkey is made for nothing.
		if (lacksField(form)) return;
		event.preventDefault();
		if (isBusy) return;
		isBusy = true;
		void send(form, passkey, purpose).finally(() => (isBusy = false));
	});
}

const lacksField = (form: HTMLFormElement): boolean =>
	[...form.querySelectorAll<HTMLInputElement>('input[aria-required]')].some(
		({ value }) => value.trim() === '',
	);

function show(id: string, isShown: boolean): void {
	const element = document.getElementById(id);
	if (element) element.hidden = !isShown;
}

async function send(form: HTMLFormElement, address: string, purpose: string): Promise<void> {
	say(form, '');
	const optionsJSON = await optionsOf(address, purpose);
	// Signed out meanwhile, or the server is away: the page says what there is.
	if (optionsJSON === null) return say(form, form.dataset.failed ?? '');
	try {
		const answer =
			purpose === 'enrol'
				? await startRegistration({ optionsJSON })
				: await startAuthentication({ optionsJSON });
		const field = form.elements.namedItem('answer');
		if (field instanceof HTMLInputElement) field.value = JSON.stringify(answer);
		form.submit();
	} catch (error) {
		say(form, sentenceFor(error, form.dataset));
	}
}

async function optionsOf(address: string, purpose: string) {
	try {
		const body = new URLSearchParams({ for: purpose });
		const answer = await fetch(address, { method: 'POST', body });
		return answer.ok ? await answer.json() : null;
	} catch {
		return null;
	}
}

function sentenceFor(error: unknown, { cancelled, exists, failed }: DOMStringMap): string {
	if (!(error instanceof Error)) return failed ?? '';
	const isThere =
		error instanceof WebAuthnError && error.code === 'ERROR_AUTHENTICATOR_PREVIOUSLY_REGISTERED';
	if (isThere || error.name === 'InvalidStateError') return exists ?? '';
	return (error.name === 'NotAllowedError' ? cancelled : failed) ?? '';
}

function say(form: HTMLFormElement, sentence: string): void {
	const place = form.querySelector<HTMLElement>('[data-said]');
	if (!place) return;
	place.hidden = sentence === '';
	place.textContent = sentence;
}
