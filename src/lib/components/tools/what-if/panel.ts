import { judgedTools } from '$lib/catalogue/for-judging.ts';
import type { JudgingFacts } from '$lib/catalogue/for-judging.ts';
import type { Device } from '$lib/device/device.ts';
import type { Tool } from '$lib/compat/tool/tool.ts';
import { m } from '$lib/paraglide/messages.js';
import { answerFor } from '$lib/views/tools/answer.ts';
import { choicesFor } from './choices.ts';
import { element } from './element.ts';
import { changedAnswers, nothingYet } from './answers.ts';
import { imagined, nothingWished } from '$lib/views/tools/wishes.ts';
import type { Wishes } from '$lib/views/tools/wishes.ts';

/** What the page says of the question. */
interface Asked {
	readonly device: Device;
	readonly day: string;
	/** Ids; of a single one the answer is shown in any case. */
	readonly tools: readonly string[];
	/** Address of the catalogue. */
	readonly facts: string;
}

/** Fills the section with what may be imagined, and answers each change at once. Nothing is stored. */
export async function open(section: HTMLElement): Promise<void> {
	const asked: Asked = JSON.parse(section.dataset['asked'] ?? '');
	const response = await fetch(asked.facts);
	if (!response.ok) throw new Error(`${asked.facts} answers ${response.status}`);
	const facts: JudgingFacts = await response.json();
	const { ceilings } = facts;
	const { device, day } = asked;
	const judged = judgedTools(facts)
		.filter(({ id }) => asked.tools.includes(id))
		.map((tool) => ({ tool, before: answerFor(tool, device, day, ceilings) }));

	const form = element('form', { class: 'form' });
	const answers = element('div', { 'aria-live': 'polite' }, nothingYet());
	section.append(form, answers);
	ask(nothingWished);
	form.querySelector('select')?.focus();

	/** What can be wished depends on the device that is wished. */
	function ask(wishes: Wishes): void {
		const { device: base } = imagined(
			device,
			{ ...nothingWished, device: wishes.device },
			day,
			ceilings,
		);
		const choices = choicesFor(base, wishes, day, ceilings, (next, isOtherDevice) => {
			if (isOtherDevice) {
				ask(next);
				form.querySelector('select')?.focus();
			}
			answer(next);
		});
		form.replaceChildren(
			element(
				'fieldset',
				{ class: 'kern-fieldset' },
				element('legend', { class: 'kern-label' }, m.whatIf_legend()),
				element('div', { class: 'kern-fieldset__body' }, ...choices),
			),
		);
	}

	function answer(wishes: Wishes): void {
		const { device: other, steps } = imagined(device, wishes, day, ceilings);
		const after = (tool: Tool) => answerFor(tool, other, day, ceilings, steps);
		answers.replaceChildren(
			...changedAnswers(judged.map(({ tool, before }) => ({ tool, before, after: after(tool) }))),
		);
	}
}
