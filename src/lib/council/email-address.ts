/** Whether a text looks like an address, "ada@stadt.example"; whether anybody reads there no text can say. */
export const isEmailAddress = (text: string): boolean =>
	/^[^\s@]+@[^\s@][^\s@.]*\.[^\s@]+$/.test(text);
