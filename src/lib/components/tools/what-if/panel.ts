import { judgedTools } from '$lib/catalogue/for-judging.ts';
import type { JudgingFacts } from '$lib/catalogue/for-judging.ts';
import type { Device } from '$lib/device/device.ts';
import type { Tool } from '$lib/compat/tool/tool.ts';
import { m } from '$lib/paraglide/messages.js';
import { answerFor } from '$lib/views/tools/answer.ts';
import { choicesFor } from './choices.ts';
import { element } from './element.ts';
import { changedAnswers, nothingYet } from './answers.ts';
import { withChanges, noChanges } from '$lib/views/tools/assumed-changes.ts';
import type { AssumedChanges } from '$lib/views/tools/assumed-changes.ts';

/** What the page says of the question. */
interface Asked {
	readonly device: Device;
	readonly day: string;
	/** Ids; of a single one the answer is shown in any case. */
	readonly tools: readonly string[];
	/** Address of the catalogue. */
	readonly facts: string;
}

/** Fills the section with what may be assumed, and answers each change at once. Nothing is stored. */
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
	ask(noChanges);
	form.querySelector('select')?.focus();

	/** What can be assumed depends on the assumed device. */
	function ask(changes: AssumedChanges): void {
		const { device: base } = withChanges(
			device,
			{ ...noChanges, device: changes.device },
			day,
			ceilings,
		);
		const choices = choicesFor(base, changes, day, ceilings, (next, isOtherDevice) => {
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

	function answer(changes: AssumedChanges): void {
		const { device: other, steps } = withChanges(device, changes, day, ceilings);
		const after = (tool: Tool) => answerFor(tool, other, day, ceilings, steps);
		answers.replaceChildren(
			...changedAnswers(judged.map(({ tool, before }) => ({ tool, before, after: after(tool) }))),
		);
	}
}
