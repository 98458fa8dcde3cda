/** That another one is in use than before; by the names that the browser gives. */
export interface Replaced {
	readonly was: string;
	/** Empty where the browser has no name for it. */
	readonly by: string;
}
