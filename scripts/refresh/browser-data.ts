/** What is read of MDN's browser-compat-data; the package's own types name far more. */
export interface BrowserData {
	readonly __meta: { readonly version: string; readonly timestamp: string };
	readonly browsers: Readonly<Record<string, { readonly releases: Releases } | undefined>>;
	readonly api: FeatureNode;
}
export type Releases = Readonly<
	Record<string, { readonly release_date?: string; readonly status: string }>
>;

export interface SupportStatement {
	readonly version_added: string | false | null;
	readonly version_removed?: string | false | null;
	readonly partial_implementation?: boolean;
	readonly prefix?: string;
	readonly alternative_name?: string;
	readonly flags?: readonly object[];
}
export interface FeatureNode {
	readonly __compat?: {
		readonly support: Readonly<
			Record<string, SupportStatement | readonly SupportStatement[] | undefined>
		>;
	};
	readonly [name: string]: unknown;
}
