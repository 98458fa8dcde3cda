/**
 * ECMAScript 5, sent as it stands. Asks the browser what docs/detection.md lists, puts the answers into
 * the form's hidden field, and lets the server say anew what it has found. Without it the form works
 * with what the headers tell.
 */
(function () {
	'use strict';

	/** Only there where the page is encrypted: elsewhere they say nothing of the version. */
	var secureOnly = ['FileSystemHandle', 'CookieStore', 'AudioDecoder'];
	var names = [
		'BigInt',
		'WritableStream',
		'CSSFontFeatureValuesRule',
		'CompressionStream',
		'AudioSession',
		'ManagedMediaSource',
		'Highlight',
		'CSSScopeRule',
		'CSSStartingStyleRule',
		'CommandEvent',
		'ReadableByteStreamController',
		'Origin',
		'MediaSource',
		'chrome',
		'RTCPeerConnection',
	];
	/** @type {Record<string, string>} */
	var properties = {
		'aspect-ratio': '1',
		'container-name': 'a',
		'contain-intrinsic-height': '1px',
		'counter-set': 'a 1',
		'content-visibility': 'auto',
		'scrollbar-gutter': 'stable',
		'text-autospace': 'normal',
		'anchor-name': '--a',
		'field-sizing': 'content',
		'overflow-anchor': 'auto',
	};

	/** @returns {Record<string, boolean>} */
	function probe() {
		/** @type {Record<string, boolean>} */
		var probes = {};
		var isSecure = window.isSecureContext === true;
		names.concat(isSecure ? secureOnly : []).forEach(function (name) {
			probes[name] = name in window;
		});
		if (window.CSS && CSS.supports) {
			Object.keys(properties).forEach(function (property) {
				probes[property] = CSS.supports(property, properties[property] || '');
			});
		}
		probes['Array.prototype.at'] = 'at' in Array.prototype;
		probes.toSorted = 'toSorted' in Array.prototype;
		probes['ArrayBuffer.transfer'] = 'transfer' in ArrayBuffer.prototype;
		probes.userAgentData = 'userAgentData' in navigator;
		probes.brave = 'brave' in navigator;
		probes.createEncodedStreams =
			'RTCRtpSender' in window && 'createEncodedStreams' in RTCRtpSender.prototype;
		if (isSecure) {
			probes.getDisplayMedia =
				'mediaDevices' in navigator && 'getDisplayMedia' in navigator.mediaDevices;
		}
		return probes;
	}

	/** @param {string} text */
	function quoted(text) {
		return '"' + text + '"';
	}

	/** @param {{ brand: string, version: string }[] | undefined} brands */
	function listed(brands) {
		return (brands || [])
			.map(function (one) {
				return quoted(one.brand) + ';v=' + quoted(one.version);
			})
			.join(', ');
	}

	/** Client hints as the browser would write them into headers. @param {any} values */
	function asHeaders(values) {
		/** @type {Record<string, string>} */
		var hints = {};
		hints['sec-ch-ua'] = listed(values.brands);
		hints['sec-ch-ua-full-version-list'] = listed(values.fullVersionList);
		hints['sec-ch-ua-mobile'] = values.mobile ? '?1' : '?0';
		hints['sec-ch-ua-platform'] = quoted(values.platform || '');
		hints['sec-ch-ua-platform-version'] = quoted(values.platformVersion || '');
		hints['sec-ch-ua-model'] = quoted(values.model || '');
		hints['sec-ch-ua-form-factors'] = (values.formFactors || []).map(quoted).join(', ');
		return hints;
	}

	/** @param {(hints: Record<string, string> | undefined) => void} then */
	function withHints(then) {
		var data = /** @type {any} */ (navigator).userAgentData;
		if (!data || !data.getHighEntropyValues) return then(undefined);
		data
			.getHighEntropyValues(['platformVersion', 'model', 'fullVersionList', 'formFactors'])
			.then(asHeaders)
			.then(then, function () {
				then(undefined);
			});
	}

	/** @param {HTMLFormElement} form @param {HTMLInputElement} field */
	function look(form, field) {
		var isTouched = false;
		['input', 'change', 'focusin', 'submit'].forEach(function (type) {
			form.addEventListener(type, function () {
				isTouched = true;
			});
		});
		withHints(function (hints) {
			var touch = navigator.maxTouchPoints;
			field.value = JSON.stringify({
				maxTouchPoints: typeof touch === 'number' ? touch : undefined,
				hints: hints,
				probes: probe(),
			});
			var address = form.getAttribute('data-look');
			if (!address) return;
			var request = new XMLHttpRequest();
			request.open('POST', address);
			request.setRequestHeader('Content-Type', 'application/x-www-form-urlencoded');
			request.setRequestHeader('Accept', 'text/html');
			request.onload = function () {
				if (request.status !== 200 || isTouched) return;
				var seen = new DOMParser().parseFromString(request.responseText, 'text/html');
				show(seen.getElementById('registering'), field.value);
			};
			request.send('signals=' + encodeURIComponent(field.value));
		});
	}

	/** @param {HTMLElement | null} seen @param {string} signals */
	function show(seen, signals) {
		var here = document.getElementById('registering');
		if (!seen || !here || !here.parentNode) return;
		here.parentNode.replaceChild(document.importNode(seen, true), here);
		var field = document.getElementById('signals');
		if (field instanceof HTMLInputElement) field.value = signals;
		document.documentElement.setAttribute('data-looked', '');
	}

	function begin() {
		var field = document.getElementById('signals');
		if (field instanceof HTMLInputElement && field.form) look(field.form, field);
	}

	if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', begin);
	else begin();
})();
