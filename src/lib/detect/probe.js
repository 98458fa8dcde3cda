/** ECMAScript 5, sent as it stands: what it is for stands in Findings.svelte. */
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
		setTimeout(function () {
			var attend = document.getElementById('attend');
			if (attend && !attend.hasAttribute('data-runs')) show('hints', 'notLoaded');
		}, 8000);
	}

	if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', look);
	else look();
})();
