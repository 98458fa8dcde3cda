import { m } from '$lib/paraglide/messages.js';

/**
 * The script of "what if …?". It shows the section, which is of no use without it, and loads the
 * judge and the catalogue only when somebody asks.
 */
const section = document.getElementById('what-if');
const button = section?.querySelector('button');
if (section && button) {
	section.hidden = false;
	button.addEventListener('click', async () => {
		button.disabled = true;
		const said = section.querySelector('[role=status]');
		try {
			const { open } = await import('./panel.ts');
			await open(section);
			button.remove();
			if (said) said.textContent = '';
		} catch {
			button.disabled = false;
			if (said) said.textContent = m.whatIf_failed();
		}
	});
}
