/**
 * Runs before everything else on the page of a personal link and on any browser with JavaScript:
 * ECMAScript 5 only, and not compiled. It asks for what the room needs, never for a browser's name,
 * and shows the sentences that hold. Order and reasons: livekit-client 2.23.0 needs addTransceiver and
 * constructs WritableStream, ReadableStream and AbortController without a guard.
 */
(function () {
	'use strict';

	/** @param {string} id @param {boolean} hidden */
	function hide(id, hidden) {
		var element = document.getElementById(id);
		if (element) element.hidden = hidden;
	}

	/** @param {'blocking' | 'hints'} list @param {string} code */
	function show(list, code) {
		hide('found-' + list, false);
		hide('found-' + code, false);
	}

	function canCall() {
		var connection = window.RTCPeerConnection;
		return !!connection && 'addTransceiver' in connection.prototype;
	}

	function canStream() {
		return (
			'noModule' in document.createElement('script') &&
			typeof WritableStream === 'function' &&
			typeof ReadableStream === 'function' &&
			typeof AbortController === 'function'
		);
	}

	function canCapture() {
		return !!(navigator.mediaDevices && navigator.mediaDevices.getUserMedia);
	}

	/** Windows of apps, whose own permissions decide: named by the apps in their user agent. */
	function isInApp() {
		return /FBAN|FBAV|Instagram|Line\/|; wv\)|GSA\//.test(navigator.userAgent);
	}

	function look() {
		var blocked = true;
		if (window.isSecureContext === false) show('blocking', 'insecure');
		else if (!canStream()) show('blocking', 'noStreams');
		else if (!canCall()) show('blocking', 'noCalls');
		else blocked = false;

		if (isInApp()) show('hints', 'inApp');
		if (blocked) {
			hide('attend', true);
			return;
		}
		if (!canCapture()) show('hints', 'noCapture');
		// The page's script says that it runs; a network or an extension may have kept it away.
		setTimeout(function () {
			var attend = document.getElementById('attend');
			if (attend && !attend.hasAttribute('data-runs')) show('hints', 'notLoaded');
		}, 8000);
	}

	if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', look);
	else look();
})();
